import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { newerVersionWaits } from '../../offline/app/waiting-version.ts';
import { type DeviceStorage, readDeviceStorage } from '../../offline/device/device-storage.ts';
import { knowsConnection, useDownloadWishes } from '../../offline/documents/download-wishes.ts';
import { useDownloads } from '../../offline/documents/downloads.ts';
import { useLastContact } from '../../offline/keeping/last-contact.ts';
import { Card } from '../../ui/Card.tsx';
import {
  useServices,
  useUnsentBallots,
  useUnsentNotes,
  useUnsentRequests,
} from '../services/TabletServices.tsx';
import styles from './StorageFacts.module.css';

/** What this device holds, and whether it can be relied on without a network. */
export function StorageFacts({ removed }: { /** How often something was removed. */ removed: number }) {
  const { t } = useTranslation('delegate');
  const { total, stored, bytesStored } = useDownloads();
  const device = useDeviceStorage(`${stored}/${removed}`);
  const { sealed } = useServices();
  const at = useLastContact((contact) => contact.at);
  const ballots = useUnsentBallots();
  const requests = useUnsentRequests();
  const notes = useUnsentNotes();
  const wifiOnly = useDownloadWishes((wishes) => wishes.wifiOnly);
  const size = (bytes: number | null) => (bytes === null ? t('settings:unknown') : formatBytes(bytes));
  const facts = [
    ['documents', t('settings:documentsValue', { stored, total, bytes: formatBytes(bytesStored) })],
    ['offlineReady', t(device?.offlineReady ? 'settings:yes' : 'settings:no')],
    ['used', size(device?.usedBytes ?? null)],
    ['free', size(device?.freeBytes ?? null)],
    ['kept', t(device?.persistent ? 'settings:keptYes' : 'settings:keptNo')],
    ['encrypted', t(sealed ? 'settings:yes' : 'settings:no')],
    [
      'lastContact',
      at
        ? t('settings:lastContactValue', { time: formatTime(at), day: formatDay(dayOf(at)) })
        : t('settings:unknown'),
    ],
    [
      'waiting',
      ballots + requests + notes === 0
        ? t('settings:waitingNone')
        : t('settings:waitingValue', { ballots, requests, notes }),
    ],
    ['newVersion', t(device?.newerVersion ? 'settings:newVersionWaits' : 'settings:newVersionNone')],
  ] as const;
  return (
    <Card title={t('settings:storage')}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{t(`settings:${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {knowsConnection() ? (
        <label className={styles.wish}>
          <input
            type="checkbox"
            checked={wifiOnly}
            onChange={(event) => useDownloadWishes.setState({ wifiOnly: event.target.checked })}
          />
          {t('settings:wifiOnly')}
        </label>
      ) : (
        <p>{t('settings:wifiUnknown')}</p>
      )}
    </Card>
  );
}

interface DeviceFacts extends DeviceStorage {
  readonly newerVersion: boolean;
}

/** Read anew whenever `changes` does: another document has been stored, or something was removed. */
function useDeviceStorage(changes: string): DeviceFacts | null {
  const [storage, setStorage] = useState<{ readonly changes: string; readonly facts: DeviceFacts } | null>(
    null,
  );
  useEffect(() => {
    let current = true;
    void Promise.all([readDeviceStorage(), newerVersionWaits()]).then(
      ([device, newerVersion]) => current && setStorage({ changes, facts: { ...device, newerVersion } }),
    );
    return () => {
      current = false;
    };
  }, [changes]);
  return storage?.facts ?? null;
}

import { useEffect, useState } from 'react';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { useTexts } from '../../i18n/texts.ts';
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
import { texts } from './texts.ts';

/** What this device holds, and whether it can be relied on without a network. */
export function StorageFacts({ removed }: { /** How often something was removed. */ removed: number }) {
  const t = useTexts(texts);
  const { total, stored, bytesStored } = useDownloads();
  const device = useDeviceStorage(`${stored}/${removed}`);
  const { sealed } = useServices();
  const at = useLastContact();
  const ballots = useUnsentBallots();
  const requests = useUnsentRequests();
  const notes = useUnsentNotes();
  const wifiOnly = useDownloadWishes((wishes) => wishes.wifiOnly);
  const size = (bytes: number | null) => (bytes === null ? t('unknown') : formatBytes(bytes));
  const facts = [
    ['documents', t('documentsValue', { stored, total, bytes: formatBytes(bytesStored) })],
    ['offlineReady', t(device?.offlineReady ? 'yes' : 'no')],
    ['used', size(device?.usedBytes ?? null)],
    ['free', size(device?.freeBytes ?? null)],
    ['kept', t(device?.persistent ? 'keptYes' : 'keptNo')],
    ['encrypted', t(sealed ? 'yes' : 'no')],
    [
      'lastContact',
      at ? t('lastContactValue', { time: formatTime(at), day: formatDay(dayOf(at)) }) : t('unknown'),
    ],
    [
      'waiting',
      ballots + requests + notes === 0 ? t('waitingNone') : t('waitingValue', { ballots, requests, notes }),
    ],
    ['newVersion', t(device?.newerVersion ? 'newVersionWaits' : 'newVersionNone')],
  ] as const;
  return (
    <Card title={t('storage')}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t('receipts')}</p>
      {knowsConnection() ? (
        <label className={styles.wish}>
          <input
            type="checkbox"
            checked={wifiOnly}
            onChange={(event) => useDownloadWishes.setState({ wifiOnly: event.target.checked })}
          />
          {t('wifiOnly')}
        </label>
      ) : (
        <p>{t('wifiUnknown')}</p>
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

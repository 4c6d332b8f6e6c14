import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '#shared/text/numbers.ts';
import { type DeviceStorage, readDeviceStorage } from '../../offline/device-storage.ts';
import { useDownloads } from '../../offline/downloads.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './StorageFacts.module.css';

/** What this device holds, and whether it can be relied on without a network. */
export function StorageFacts() {
  const { t } = useTranslation('delegate');
  const { total, stored, bytesStored } = useDownloads();
  const device = useDeviceStorage(stored);
  const size = (bytes: number | null) => (bytes === null ? t('settings.unknown') : formatBytes(bytes));
  const facts = [
    ['documents', t('settings.documentsValue', { stored, total, bytes: formatBytes(bytesStored) })],
    ['offlineReady', t(device?.offlineReady ? 'settings.yes' : 'settings.no')],
    ['used', size(device?.usedBytes ?? null)],
    ['free', size(device?.freeBytes ?? null)],
    ['kept', t(device?.persistent ? 'settings.keptYes' : 'settings.keptNo')],
  ] as const;
  return (
    <Card title={t('settings.storage')}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{t(`settings.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** Read anew whenever another document has been stored. */
function useDeviceStorage(stored: number): DeviceStorage | null {
  const [storage, setStorage] = useState<{ readonly stored: number; readonly facts: DeviceStorage } | null>(
    null,
  );
  useEffect(() => {
    let current = true;
    void readDeviceStorage().then((facts) => current && setStorage({ stored, facts }));
    return () => {
      current = false;
    };
  }, [stored]);
  return storage?.facts ?? null;
}

import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '#shared/text/numbers.ts';
import { useDownloadWishes } from '../../offline/download-wishes.ts';
import { useDownloads } from '../../offline/downloads.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useServices } from '../services/TabletServices.tsx';
import styles from './DownloadStrip.module.css';

const UNFINISHED = new Set([
  ...['running', 'paused', 'metered', 'waiting-for-network', 'retrying', 'storage-full'],
]);

const PAUSABLE = new Set(['running', 'paused', 'waiting-for-network']);

/** How much of the session can be read without a network. */
export function DownloadStrip() {
  const { t } = useTranslation('delegate');
  const { documents } = useServices();
  const { total, stored, bytesTotal, bytesStored, missingBytes, state } = useDownloads();
  const paused = useDownloadWishes((wishes) => wishes.paused);
  const amounts = {
    total,
    stored,
    bytesTotal: formatBytes(bytesTotal),
    bytesStored: formatBytes(bytesStored),
    missing: formatBytes(missingBytes),
  };
  if (state === 'done') {
    return (
      <p className={styles.done}>
        <CircleCheck aria-hidden size={24} />
        {t('downloads.done', amounts)}
      </p>
    );
  }
  return (
    <Card title={t('downloads.heading')}>
      {UNFINISHED.has(state) && (
        <>
          <Progress label={t('downloads.heading')} value={bytesStored} max={bytesTotal} />
          <p className={styles.amounts}>{t('downloads.progress', amounts)}</p>
        </>
      )}
      <p className={styles.text} data-state={state} role={state === 'storage-full' ? 'alert' : undefined}>
        {t(`downloads.${state}`, amounts)}
      </p>
      {missingBytes > 0 && <p className={styles.text}>{t('downloads.missing', amounts)}</p>}
      {PAUSABLE.has(state) && (
        <Button onClick={() => useDownloadWishes.setState({ paused: !paused })}>
          {t(paused ? 'downloads.goOn' : 'downloads.pause')}
        </Button>
      )}
      {(state === 'storage-full' || state === 'retrying') && (
        <Button onClick={documents.retry}>{t('common:retry')}</Button>
      )}
    </Card>
  );
}

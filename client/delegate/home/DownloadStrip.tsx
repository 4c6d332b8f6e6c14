import { CircleCheck } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { formatBytes } from '#shared/text/numbers.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDownloadWishes } from '../../offline/documents/download-wishes.ts';
import { useDownloads } from '../../offline/documents/downloads.ts';
import type { SearchService } from '../../search/search-service.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { useConnectionState } from '../services/useConnectionState.ts';
import styles from './DownloadStrip.module.css';
import { texts } from './texts.ts';

const UNFINISHED = new Set([
  ...['running', 'paused', 'metered', 'waiting-for-network', 'retrying', 'storage-full'],
]);

const PAUSABLE = new Set(['running', 'paused', 'waiting-for-network']);

/** How much of the session can be read without a network. */
export default function DownloadStrip() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { documents, search } = useServices();
  const service = useStore(search.service, ({ kept }) => kept);
  const { total, stored, bytesTotal, bytesStored, missingBytes, state } = useDownloads();
  const paused = useDownloadWishes((wishes) => wishes.paused);
  const expected = useSession((session) => session.documents.length > 0);
  const isDone = state === 'done';
  // Whoever leaves now takes the words along too.
  useEffect(() => {
    if (isDone) search.wake();
  }, [isDone, search]);
  const amounts = {
    total,
    stored,
    bytesTotal: formatBytes(bytesTotal),
    bytesStored: formatBytes(bytesStored),
    missing: formatBytes(missingBytes),
  };
  if (isDone) {
    return (
      <p className={styles.done}>
        <CircleCheck aria-hidden size={24} />
        <span>
          {t('downloads.done', amounts)} {service && <SearchReadiness service={service} />}
        </span>
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
        {t(`downloads.${state === 'idle' && expected ? 'checking' : state}`)}
      </p>
      {missingBytes > 0 && <p className={styles.text}>{t('downloads.missing', amounts)}</p>}
      {PAUSABLE.has(state) && (
        <Button onClick={() => useDownloadWishes.setState({ paused: !paused })}>
          {t(paused ? 'downloads.goOn' : 'downloads.pause')}
        </Button>
      )}
      {(state === 'storage-full' || state === 'retrying') && (
        <Button onClick={documents.retry}>{tCommon('retry')}</Button>
      )}
    </Card>
  );
}

/** To be read and to be found are two things: the words come after the documents, and only from the server. */
function SearchReadiness({ service }: { readonly service: SearchService }) {
  const t = useTexts(texts);
  const { indexed, total, without } = useStore(service.state);
  const online = useConnectionState() === 'online';
  const missing = total - indexed - without;
  if (missing > 0)
    return t(online ? 'downloads.searchComing' : 'downloads.searchMissing', { indexed, total, missing });
  return without > 0 ? t('downloads.searchWithout', { count: without }) : null;
}

import { documentsOf } from '#shared/script/steps.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { useServerNow } from '../../ui/useServerNow.ts';
import { DocumentList } from '../home/DocumentList.tsx';
import { SecretariatThread } from '../memos/SecretariatThread.tsx';
import styles from './ChairScreen.module.css';
import { FloorPanel } from './FloorPanel.tsx';
import { IssuesPanel } from './IssuesPanel.tsx';
import { ScriptPanel } from './ScriptPanel.tsx';
import { texts } from './texts.ts';
import { usePlaceOfScript } from './usePlaceOfScript.ts';
import { useVoteOutOfTheWay } from './useVoteOutOfTheWay.ts';
import { VotePanel } from './VotePanel.tsx';

/** Where whoever chairs reads what to say now, calls speakers, and sees how far the vote has come: all on one page. */
export default function ChairScreen() {
  const t = useTexts(texts);
  const at = usePlaceOfScript();
  useVoteOutOfTheWay();
  const session = useSession((state) => state);
  const itemId = at.shown.agendaItemId;
  const item = itemId === null ? undefined : findItem(session, itemId);
  const documents = itemId === null ? [] : documentsOf(session, itemId);
  return (
    <div className={styles.frame}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h2 className={styles.heading}>{t('heading')}</h2>
          <p className={styles.item}>
            {item ? t('itemAt', { number: item.number, title: item.title }) : t('noItem')}
          </p>
          <ClockTime />
        </header>
        <ScriptPanel at={at} />
        <div className={styles.beside}>
          {item && <VotePanel itemId={item.id} />}
          <FloorPanel />
          <IssuesPanel />
          <SecretariatThread />
          {item && (
            <Card title={t('documents')}>
              {documents.length === 0 ? (
                <p className={styles.none}>{t('noDocuments')}</p>
              ) : (
                <DocumentList documents={documents} compact />
              )}
            </Card>
          )}
        </div>
      </div>
    </div>
  );
}

/** Drawn anew each minute. */
function ClockTime() {
  const now = useServerNow(60_000);
  return <p className={styles.clock}>{formatTime(new Date(now).toISOString())}</p>;
}

import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatDay, sessionDay } from '#shared/text/dates.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { credentialsFor } from '../../connection/credentials.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDownloads } from '../../offline/documents/downloads.ts';
import { earlierSessions, removeSession, type StoredSession } from '../../offline/keeping/stored-sessions.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { useServices } from '../services/TabletServices.tsx';
import RemoveDownloads from './RemoveDownloads.tsx';
import { RemoveQuestion } from './RemoveQuestion.tsx';
import styles from './StoredSessions.module.css';
import { texts } from './texts.ts';

interface StoredSessionsProps {
  /** Something was removed: what the device says of its storage has changed. */
  readonly onRemoved: () => void;
}

/** The session in use, and what lies on this device from earlier ones. */
export function StoredSessions({ onRemoved }: StoredSessionsProps) {
  const t = useTexts(texts);
  const details = useSession((session) => session.details);
  const { total, stored, bytesStored } = useDownloads();
  const { documents } = useServices();
  const [earlier, setEarlier] = useState<readonly StoredSession[] | null>(null);
  const [asking, setAsking] = useState<readonly StoredSession[]>([]);
  useEffect(() => {
    let current = true;
    void earlierSessions(currentSessionId()).then((found) => current && setEarlier(found));
    return () => {
      current = false;
    };
  }, []);
  const remove = async () => {
    for (const { sessionId } of asking) await removeSession(sessionId);
    setAsking([]);
    setEarlier(await earlierSessions(currentSessionId()));
    onRemoved();
    documents.retry();
  };
  return (
    <Card title={t('sessions')}>
      <RowList>
        <li className={styles.session}>
          <SessionFacts details={details} />
          <p className={styles.amount}>
            {t('currentValue', { stored, total, bytes: formatBytes(bytesStored) })}
          </p>
          <p className={styles.use}>{t('inUse')}</p>
          <RemoveDownloads onRemoved={onRemoved} />
        </li>
        {earlier?.map((session) => (
          <li key={session.sessionId} className={styles.session}>
            <SessionFacts details={session.details} />
            <p className={styles.amount}>
              {t('sessionValue', { count: session.documents, bytes: formatBytes(session.bytes) })}
            </p>
            <Button
              icon={<Trash2 aria-hidden size={20} />}
              aria-label={t('removeNamed', {
                title: titleOf(session, t('unknownSession')),
              })}
              onClick={() => setAsking([session])}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </RowList>
      {earlier?.length === 0 && <p className={styles.none}>{t('noEarlier')}</p>}
      {earlier && earlier.length > 1 && <Button onClick={() => setAsking(earlier)}>{t('removeAll')}</Button>}
      {asking.length > 0 && (
        <RemoveQuestion
          title={t('removeTitle')}
          text={t('removeBody', {
            titles: asking.map((session) => titleOf(session, t('unknownSession'))).join('; '),
            bytes: formatBytes(asking.reduce((sum, session) => sum + session.bytes, 0)),
          })}
          onRemove={remove}
          onClose={() => setAsking([])}
        />
      )}
    </Card>
  );
}

function SessionFacts({ details }: Pick<StoredSession, 'details'>) {
  const t = useTexts(texts);
  if (!details) return <h3 className={styles.title}>{t('unknownSession')}</h3>;
  const { title, council, startsOn, days } = details;
  const [from, until] = [formatDay(startsOn), formatDay(sessionDay(startsOn, days))];
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.when}>
        {council} · {until === from ? from : t('fromUntil', { from, until })}
      </p>
    </>
  );
}

function titleOf({ details }: StoredSession, unknown: string): string {
  return details?.title ?? unknown;
}

function currentSessionId(): string {
  return credentialsFor('delegate').load()?.sessionId ?? '';
}

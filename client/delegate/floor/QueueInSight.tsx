import { useShallow } from 'zustand/react/shallow';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { speakingQueue } from '#shared/session/floor/speaking-queue.ts';
import { spokenKind } from '#shared/session/floor/times-spoken.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { SpeechRequest } from '#shared/session/state.ts';
import { SpeechClock } from '../../floor/SpeechClock.tsx';
import { texts as floorTexts } from '../../floor/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { RowList } from '../../ui/RowList.tsx';
import { useServices } from '../services/TabletServices.tsx';
import styles from './QueueInSight.module.css';
import { texts } from './texts.ts';

/** Who speaks now, and who waits to speak on an item, in the order in which they are called. */
export function QueueInSight({ itemId }: { readonly itemId: AgendaItemId | null }) {
  const t = useTexts(texts);
  const queue = useSession(useShallow((session) => speakingQueue(session, itemId)));
  const speaker = useSession(speakerAtFloor);
  return (
    <section className={styles.queue} aria-label={t('queue')}>
      <h3>{t('queue')}</h3>
      {speaker?.agendaItemId === itemId && <Speaking request={speaker} />}
      {queue.length === 0 ? (
        <p className={styles.none}>{t('nobodyWaits')}</p>
      ) : (
        <RowList ordered gap="small" className={styles.rows}>
          {queue.map((request, index) => (
            <Row key={request.requestId} request={request} place={index + 1} />
          ))}
        </RowList>
      )}
    </section>
  );
}

function Speaking({ request }: { readonly request: SpeechRequest }) {
  const t = useTexts(texts);
  const name = useSession((session) => findPerson(session, request.delegateId)?.name ?? '');
  return (
    <div className={styles.speaking}>
      <p>{t('speakingNow', { name })}</p>
      {request.progress.status === 'called' && <SpeechClock progress={request.progress} />}
    </div>
  );
}

interface RowProps {
  readonly request: SpeechRequest;
  readonly place: number;
}

function Row({ request, place }: RowProps) {
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  const { me } = useServices();
  const person = useSession((session) => findPerson(session, request.delegateId));
  const kind = useSession((session) => spokenKind(session, request));
  const own = request.delegateId === me;
  return (
    <li className={styles.row} data-own={own}>
      <span className={styles.place}>{place}</span>
      <span>
        {person?.name}
        {own && ` (${t('me')})`}
      </span>
      <span className={styles.facts}>
        {[person?.group, kind === 'main' ? '' : tFloor(`kind.${kind}`)].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}

import { useShallow } from 'zustand/react/shallow';
import { nextSpeakers } from '#shared/session/floor/speaking-queue.ts';
import { spokenKind } from '#shared/session/floor/times-spoken.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { AgendaItem, SpeechRequest } from '#shared/session/state.ts';
import { SpeechClock } from '../../../floor/SpeechClock.tsx';
import { texts as floorTexts } from '../../../floor/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { keepGroupName } from '../../compounds.ts';
import { FitText } from '../../FitText.tsx';
import hall from '../../Hall.module.css';
import { texts } from '../../texts.ts';
import styles from './SpeechScene.module.css';

/** How many of those who wait are told that their turn comes. */
const SHOWN_NEXT = 2;

interface SpeechSceneProps {
  readonly speech: SpeechRequest;
  readonly item: AgendaItem | null;
}

/** Who has the floor, of which group and for what, how long still, and who comes next. */
export function SpeechScene({ speech, item }: SpeechSceneProps) {
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  const { delegateId, progress } = speech;
  const person = useSession((session) => findPerson(session, delegateId));
  const kind = useSession((session) => spokenKind(session, speech));
  const next = useSession(
    useShallow((session) =>
      nextSpeakers(session)
        .slice(0, SHOWN_NEXT)
        .map((request) => findPerson(session, request.delegateId)?.name ?? ''),
    ),
  );
  return (
    <div className={hall.scene}>
      {item && (
        <p className={styles.item}>
          <span className={hall.kicker}>{t('item', { number: item.number })}</span> {item.title}
        </p>
      )}
      <div className={styles.speaker}>
        <div className={styles.who}>
          <p className={styles.kind}>{tFloor(`kind.${kind}`)}</p>
          <FitText max={7.5} min={3}>
            {person?.name ?? ''}
          </FitText>
          {person?.group && <p className={styles.group}>{keepGroupName(person.group)}</p>}
        </div>
        <div className={styles.clock}>
          {progress.status === 'called' && <SpeechClock progress={progress} />}
        </div>
      </div>
      <p className={styles.next}>{next.length > 0 && t('nextSpeakers', { names: next.join(' · ') })}</p>
    </div>
  );
}

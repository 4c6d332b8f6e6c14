import { Mic, Pause, Play, Plus } from 'lucide-react';
import { spokenKind } from '#shared/session/floor/times-spoken.ts';
import type { SpeechRequest } from '#shared/session/state.ts';
import { SpeechClock } from '../../floor/SpeechClock.tsx';
import { texts as floorTexts } from '../../floor/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { nameOf } from '../delegates/names.ts';
import { KeyButton } from '../keys/KeyButton.tsx';
import styles from './Floor.module.css';
import { groupOf } from './group-of.ts';
import { texts } from './texts.ts';

const MINUTE = 60;

interface AtFloorProps {
  readonly request: SpeechRequest;
  /** The end of the speech is what comes next, and stands elsewhere as that. */
  readonly endsAbove: boolean;
}

/** Who speaks now, for how long still, and what can be done with the clock. */
export function AtFloor({ request, endsAbove }: AtFloorProps) {
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  const { requestId, delegateId, topic, progress } = request;
  const name = useSession((session) => nameOf(session, delegateId));
  const group = useSession((session) => groupOf(session, delegateId));
  const kind = useSession((session) => spokenKind(session, request));
  const action = useCommand('PauseSpeech', 'ResumeSpeech', 'AddSpeechTime', 'EndSpeech');
  if (progress.status !== 'called') return null;
  const { allowedSeconds, runningSince } = progress.time;
  const give = (type: 'PauseSpeech' | 'ResumeSpeech' | 'EndSpeech') => void action.give({ type, requestId });
  const addMinute = (from: number) =>
    void action.give({ type: 'AddSpeechTime', requestId, seconds: MINUTE, from });
  return (
    <>
      <div className={styles.speaker}>
        <Mic aria-hidden size={26} />
        <p className={styles.words}>
          <strong>{t('speaking', { name })}</strong>
          <span className={styles.facts}>{[group, tFloor(`kind.${kind}`)].filter(Boolean).join(' · ')}</span>
          {topic !== '' && <span className={styles.topic}>{topic}</span>}
        </p>
        <div className={styles.clock}>
          <SpeechClock progress={progress} />
        </div>
        <div className={styles.buttons}>
          {runningSince === null ? (
            <KeyButton
              shortcut="pauseSpeech"
              gives="ResumeSpeech"
              icon={<Play aria-hidden size={20} />}
              disabled={action.busy}
              onClick={() => give('ResumeSpeech')}
            >
              {t('resume')}
            </KeyButton>
          ) : (
            <KeyButton
              shortcut="pauseSpeech"
              gives="PauseSpeech"
              icon={<Pause aria-hidden size={20} />}
              disabled={action.busy}
              onClick={() => give('PauseSpeech')}
            >
              {t('pause')}
            </KeyButton>
          )}
          {allowedSeconds !== null && (
            <KeyButton
              shortcut="addMinute"
              gives="AddSpeechTime"
              icon={<Plus aria-hidden size={20} />}
              disabled={action.busy}
              onClick={() => addMinute(allowedSeconds)}
            >
              {t('addMinute')}
            </KeyButton>
          )}
          {!endsAbove && (
            <KeyButton
              gives="EndSpeech"
              shortcut="endSpeech"
              disabled={action.busy}
              onClick={() => give('EndSpeech')}
            >
              {t('end')}
            </KeyButton>
          )}
        </div>
      </div>
      <ProblemNotice action={action} />
    </>
  );
}

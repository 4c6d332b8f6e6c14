import { Mic, Pause, Play, Plus, Undo2 } from 'lucide-react';
import { spokenKind } from '#shared/session/floor/times-spoken.ts';
import type { SpeechRequest } from '#shared/session/state.ts';
import { SpeechClock } from '../../floor/SpeechClock.tsx';
import { texts as floorTexts } from '../../floor/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useSecondsLeft } from '../../ui/useServerNow.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { nameOf } from '../delegates/names.ts';
import styles from './Floor.module.css';
import { groupOf } from './group-of.ts';
import { texts } from './texts.ts';
import { undoUntil } from './undo-until.ts';

const MINUTE = 60;

/** Who speaks now, for how long still, and what can be done with the clock. */
export function AtFloor({ request }: { readonly request: SpeechRequest }) {
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  const { requestId, delegateId, topic, progress } = request;
  const name = useSession((session) => nameOf(session, delegateId));
  const group = useSession((session) => groupOf(session, delegateId));
  const kind = useSession((session) => spokenKind(session, request));
  const action = useCommand('PauseSpeech', 'ResumeSpeech', 'AddSpeechTime', 'EndSpeech', 'TakeBackSpeaker');
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
            <ActionButton
              gives="ResumeSpeech"
              icon={<Play aria-hidden size={20} />}
              disabled={action.busy}
              onClick={() => give('ResumeSpeech')}
            >
              {t('resume')}
            </ActionButton>
          ) : (
            <ActionButton
              gives="PauseSpeech"
              icon={<Pause aria-hidden size={20} />}
              disabled={action.busy}
              onClick={() => give('PauseSpeech')}
            >
              {t('pause')}
            </ActionButton>
          )}
          {allowedSeconds !== null && (
            <ActionButton
              gives="AddSpeechTime"
              icon={<Plus aria-hidden size={20} />}
              disabled={action.busy}
              onClick={() => addMinute(allowedSeconds)}
            >
              {t('addMinute')}
            </ActionButton>
          )}
          <ActionButton gives="EndSpeech" disabled={action.busy} onClick={() => give('EndSpeech')}>
            {t('end')}
          </ActionButton>
          <TakeBack
            calledAt={progress.calledAt}
            busy={action.busy}
            onTakeBack={() => void action.give({ type: 'TakeBackSpeaker', requestId })}
          />
        </div>
      </div>
      <ProblemNotice action={action} />
    </>
  );
}

interface TakeBackProps {
  readonly calledAt: string;
  readonly busy: boolean;
  readonly onTakeBack: () => void;
}

/** Takes back a call by mistake, for some seconds. */
function TakeBack({ calledAt, busy, onTakeBack }: TakeBackProps) {
  const t = useTexts(texts);
  const left = useSecondsLeft(undoUntil(calledAt)) ?? 0;
  if (left === 0) return null;
  return (
    <ActionButton
      gives="TakeBackSpeaker"
      kind="quiet"
      icon={<Undo2 aria-hidden size={20} />}
      disabled={busy}
      onClick={onTakeBack}
    >
      {t('takeBack', { seconds: left })}
    </ActionButton>
  );
}

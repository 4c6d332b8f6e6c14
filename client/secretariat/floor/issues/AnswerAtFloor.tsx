import { Mic, Pause, Play, Plus } from 'lucide-react';
import type { AnswerTurn } from '#shared/session/state.ts';
import { SpeechClock } from '../../../floor/SpeechClock.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useCommand } from '../../actions/useAction.ts';
import { nameOf } from '../../delegates/names.ts';
import { KeyButton } from '../../keys/KeyButton.tsx';
import styles from '../Floor.module.css';
import { texts as floorTexts } from '../texts.ts';
import { texts } from './texts.ts';

const MINUTE = 60;

interface AnswerAtFloorProps {
  readonly answer: AnswerTurn;
  /** The end of the answer is what comes next, and stands elsewhere as that. */
  readonly endsAbove: boolean;
}

/** Which official answers now, whom, for how long still, and what can be done with the clock. */
export function AnswerAtFloor({ answer, endsAbove }: AnswerAtFloorProps) {
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  const { answerId, answerer, questionId, progress } = answer;
  const question = useSession(({ questions }) => questions.find((one) => one.questionId === questionId));
  const asker = useSession((session) => (question ? nameOf(session, question.delegateId) : ''));
  const action = useCommand('ChangeAnswer', 'AddAnswerTime');
  const { allowedSeconds, runningSince } = progress.time;
  const change = (to: 'pause' | 'resume' | 'end') =>
    void action.give({ type: 'ChangeAnswer', answerId, change: to });
  return (
    <>
      <div className={styles.speaker}>
        <Mic aria-hidden size={26} />
        <p className={styles.words}>
          <strong>{t('speaking', { name: answerer.name })}</strong>
          {question && (
            <span className={styles.topic}>{t('to', { name: asker, topic: question.topic })}</span>
          )}
        </p>
        <div className={styles.clock}>
          <SpeechClock progress={progress} />
        </div>
        <div className={styles.buttons}>
          <KeyButton
            shortcut="pauseSpeech"
            gives="ChangeAnswer"
            icon={runningSince === null ? <Play aria-hidden size={20} /> : <Pause aria-hidden size={20} />}
            disabled={action.busy}
            onClick={() => change(runningSince === null ? 'resume' : 'pause')}
          >
            {tFloor(runningSince === null ? 'resume' : 'pause')}
          </KeyButton>
          {allowedSeconds !== null && (
            <KeyButton
              shortcut="addMinute"
              gives="AddAnswerTime"
              icon={<Plus aria-hidden size={20} />}
              disabled={action.busy}
              onClick={() =>
                void action.give({ type: 'AddAnswerTime', answerId, seconds: MINUTE, from: allowedSeconds })
              }
            >
              {tFloor('addMinute')}
            </KeyButton>
          )}
          {!endsAbove && (
            <KeyButton
              shortcut="endSpeech"
              gives="ChangeAnswer"
              disabled={action.busy}
              onClick={() => change('end')}
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

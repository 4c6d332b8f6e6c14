import { Pause, Play, Plus } from 'lucide-react';
import { findPerson } from '#shared/session/members/former.ts';
import type { AnswerTurn } from '#shared/session/state.ts';
import { SpeechClock } from '../../floor/SpeechClock.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useCommandNow } from '../services/useCommandNow.ts';
import { useMayGive } from '../services/useMayGive.ts';
import styles from './ChairScreen.module.css';
import { texts } from './texts.ts';

const MINUTE = 60;

/** Which official answers now, whom, and what the chair does with the clock: the same as with that of a speech. */
export function AnswerPanel({ answer }: { readonly answer: AnswerTurn }) {
  const t = useTexts(texts);
  const { answerId, answerer, questionId, progress } = answer;
  const question = useSession(({ questions }) => questions.find((one) => one.questionId === questionId));
  const asker = useSession((session) =>
    question ? (findPerson(session, question.delegateId)?.name ?? '') : '',
  );
  const conducting = useMayGive('ChangeAnswer');
  const addsTime = useMayGive('AddAnswerTime');
  const { busy, problem, give } = useCommandNow<'ChangeAnswer' | 'AddAnswerTime'>();
  const { runningSince, allowedSeconds } = progress.time;
  const change = (to: 'pause' | 'resume' | 'end') =>
    void give({ type: 'ChangeAnswer', answerId, change: to });
  return (
    <div className={styles.speaking}>
      <p>{t('issues.answering', { name: answerer.name })}</p>
      {question && <p className={styles.facts}>{t('issues.to', { name: asker, topic: question.topic })}</p>}
      <div className={styles.figures}>
        <SpeechClock progress={progress} />
      </div>
      {problem && <Notice kind="error">{problem}</Notice>}
      {conducting && (
        <div className={styles.buttons}>
          <Button
            icon={runningSince === null ? <Play aria-hidden size={20} /> : <Pause aria-hidden size={20} />}
            disabled={busy}
            onClick={() => change(runningSince === null ? 'resume' : 'pause')}
          >
            {t(runningSince === null ? 'floor.resume' : 'floor.pause')}
          </Button>
          {addsTime && allowedSeconds !== null && (
            <Button
              icon={<Plus aria-hidden size={20} />}
              disabled={busy}
              onClick={() =>
                void give({ type: 'AddAnswerTime', answerId, seconds: MINUTE, from: allowedSeconds })
              }
            >
              {t('floor.minute')}
            </Button>
          )}
          <Button disabled={busy} onClick={() => change('end')}>
            {t('issues.end')}
          </Button>
        </div>
      )}
    </div>
  );
}

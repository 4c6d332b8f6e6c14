import type { QuestionId } from '#shared/protocol/ids.ts';
import { formatDay } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useCommandNow } from '../services/useCommandNow.ts';
import { useMayGive } from '../services/useMayGive.ts';
import styles from './OwnRequests.module.css';
import { texts } from './texts.ts';

/** What was promised in the answer to an own question, and whether it satisfied: everybody is told, and it can be said anew. */
export function JudgeAnswer({ questionId }: { readonly questionId: QuestionId }) {
  const t = useTexts(texts);
  const question = useSession((session) => session.questions.find((one) => one.questionId === questionId));
  const mayJudge = useMayGive('JudgeAnswer');
  const { busy, problem, give } = useCommandNow<'JudgeAnswer'>();
  if (!question) return null;
  const { promise, judgement } = question;
  const judge = (satisfied: boolean) => void give({ type: 'JudgeAnswer', questionId, satisfied, words: '' });
  return (
    <>
      {promise && (
        <p>
          {promise.due === null
            ? t('answer.promise', { promise: promise.text })
            : t('answer.promiseDue', { promise: promise.text, day: formatDay(promise.due) })}
        </p>
      )}
      {judgement && (
        <p role="status">{t(judgement.satisfied ? 'answer.saidSatisfied' : 'answer.saidNotSatisfied')}</p>
      )}
      {mayJudge && (
        <div className={styles.actions}>
          {judgement?.satisfied !== true && (
            <Button disabled={busy} onClick={() => judge(true)}>
              {t('answer.satisfied')}
            </Button>
          )}
          {judgement?.satisfied !== false && (
            <Button disabled={busy} onClick={() => judge(false)}>
              {t('answer.notSatisfied')}
            </Button>
          )}
        </div>
      )}
      {mayJudge && problem && <Notice kind="error">{problem}</Notice>}
    </>
  );
}

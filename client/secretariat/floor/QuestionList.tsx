import { Check } from 'lucide-react';
import { useState } from 'react';
import type { Question } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useCommand } from '../actions/useAction.ts';
import { useGive } from '../actions/useGive.ts';
import { nameOf } from '../delegates/names.ts';
import styles from './Floor.module.css';
import { texts } from './texts.ts';

/** Questions that were neither answered nor declined yet, in the order of arrival. */
export function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
  const t = useTexts(texts);
  return (
    <div className={styles.group}>
      <h3>{t('questions')}</h3>
      <RowList ordered className={styles.list}>
        {questions.map((question) => (
          <QuestionRow key={question.questionId} question={question} />
        ))}
      </RowList>
    </div>
  );
}

function QuestionRow({ question }: { readonly question: Question }) {
  const t = useTexts(texts);
  const { questionId, delegateId, addressee, topic, text, form, submittedAt, takenUpAt } = question;
  const name = useSession((session) => nameOf(session, delegateId));
  const action = useCommand('TakeUpQuestion', 'RecordAnswer');
  const give = useGive('DeclineQuestion');
  const [asking, setAsking] = useState(false);
  return (
    <li className={styles.entry}>
      <div className={styles.row}>
        <div className={styles.words}>
          <p>
            <strong>{t('questionLine', { name, addressee })}</strong>{' '}
            <Badge tone="plain">{t(`form.${form}`)}</Badge>{' '}
            {takenUpAt !== null && (
              <Badge tone="good" icon={<Check aria-hidden size={18} />}>
                {t('takenUpAt', { time: formatTime(takenUpAt) })}
              </Badge>
            )}
          </p>
          <p className={styles.facts}>
            {t('submittedAt', { time: formatTime(submittedAt) })}
            {takenUpAt === null && ` · ${t('knownTo')}`}
          </p>
          <p>{topic}</p>
          <p className={styles.topic}>{text}</p>
        </div>
        <div className={styles.buttons}>
          {takenUpAt === null && (
            <ActionButton
              gives="TakeUpQuestion"
              disabled={action.busy}
              aria-label={t('takeUpNamed', { name })}
              onClick={() => void action.give({ type: 'TakeUpQuestion', questionId })}
            >
              {t('takeUp')}
            </ActionButton>
          )}
          <ActionButton
            gives="RecordAnswer"
            kind={takenUpAt === null ? 'quiet' : 'secondary'}
            disabled={action.busy}
            aria-label={t('answeredNamed', { name })}
            onClick={() => void action.give({ type: 'RecordAnswer', questionId })}
          >
            {t('answered')}
          </ActionButton>
          <ActionButton
            gives="DeclineQuestion"
            kind="quiet"
            aria-label={t('declineQuestionNamed', { name })}
            onClick={() => setAsking(true)}
          >
            {t('declineQuestion')}
          </ActionButton>
        </div>
      </div>
      <ProblemNotice action={action} />
      {asking && (
        <ReasonDialog
          gives="DeclineQuestion"
          title={t('declineQuestionTitle')}
          text={t('questionLine', { name, addressee })}
          confirm={t('declineQuestion')}
          onReason={(reason) => give({ type: 'DeclineQuestion', questionId, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

import { Check, CircleX } from 'lucide-react';
import { useState } from 'react';
import { MAX_PROMISE } from '#shared/protocol/answers.ts';
import type { Question } from '#shared/session/state.ts';
import { formatDay } from '#shared/text/dates.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextAreaField, TextField } from '../../ui/Field.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { nameOf } from '../delegates/names.ts';
import styles from './Floor.module.css';
import { texts } from './texts.ts';

/** Questions that were answered: what was promised, and whether whoever asked is satisfied. */
export function AnsweredList({ questions }: { readonly questions: readonly Question[] }) {
  const t = useTexts(texts);
  return (
    <details className={styles.group}>
      <summary>{t('answers.heading', { count: questions.length })}</summary>
      <RowList ordered className={styles.list}>
        {questions.map((question) => (
          <AnsweredRow key={question.questionId} question={question} />
        ))}
      </RowList>
    </details>
  );
}

function AnsweredRow({ question }: { readonly question: Question }) {
  const t = useTexts(texts);
  const { delegateId, addressee, topic, judgement, promise } = question;
  const name = useSession((session) => nameOf(session, delegateId));
  const [asking, setAsking] = useState(false);
  return (
    <li className={styles.entry}>
      <div className={styles.row}>
        <div className={styles.words}>
          <p>
            <strong>{t('questionLine', { name, addressee })}</strong> {judgement && <Judged {...judgement} />}
          </p>
          <p>{topic}</p>
          {judgement && judgement.words !== '' && <p className={styles.topic}>{judgement.words}</p>}
          {promise && (
            <p>
              {promise.due === null
                ? t('answers.promise', { promise: promise.text })
                : t('answers.promiseDue', { promise: promise.text, day: formatDay(promise.due) })}
            </p>
          )}
        </div>
        <div className={styles.buttons}>
          <ActionButton
            gives="RecordPromise"
            aria-label={t('answers.recordNamed', { name })}
            onClick={() => setAsking(true)}
          >
            {t(promise ? 'answers.change' : 'answers.record')}
          </ActionButton>
        </div>
      </div>
      {asking && <PromiseDialog question={question} onClose={() => setAsking(false)} />}
    </li>
  );
}

function Judged({ satisfied }: { readonly satisfied: boolean }) {
  const t = useTexts(texts);
  const Icon = satisfied ? Check : CircleX;
  return (
    <Badge tone={satisfied ? 'good' : 'warning'} icon={<Icon aria-hidden size={18} />}>
      {t(satisfied ? 'answers.satisfied' : 'answers.notSatisfied')}
    </Badge>
  );
}

function PromiseDialog({ question, onClose }: { readonly question: Question; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const [promise, setPromise] = useState(question.promise?.text ?? '');
  const [due, setDue] = useState(question.promise?.due ?? '');
  const action = useCommand('RecordPromise');
  const record = async () => {
    const { questionId } = question;
    const given = { type: 'RecordPromise', questionId, promise: promise.trim(), due: due || null } as const;
    if (await action.give(given)) onClose();
  };
  return (
    <Dialog
      title={t('answers.title', { addressee: question.addressee })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="RecordPromise"
            kind="primary"
            disabled={action.busy || promise.trim() === ''}
            onClick={() => void record()}
          >
            {t('answers.record')}
          </ActionButton>
        </>
      }
    >
      <TextAreaField
        label={t('answers.text')}
        value={promise}
        maxLength={MAX_PROMISE}
        onChange={setPromise}
        required
      />
      <TextField label={t('answers.due')} type="date" value={due} onChange={setDue} />
      <ProblemNotice action={action} />
    </Dialog>
  );
}

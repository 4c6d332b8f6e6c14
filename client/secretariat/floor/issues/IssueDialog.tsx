import { useId, useState } from 'react';
import { IssueGroupId } from '#shared/protocol/ids.ts';
import { type Answerer, MAX_ALONGSIDE, MAX_ISSUE_LINE } from '#shared/protocol/questioning.ts';
import { issueGroupOf } from '#shared/session/questioning/find-issues.ts';
import type { IssueGroup } from '#shared/session/state.ts';
import { Checkbox } from '../../../forms/Checkbox.tsx';
import { WhyNot } from '../../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/Field.tsx';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { ConfirmDialog } from '../../actions/ConfirmDialog.tsx';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useCommand } from '../../actions/useAction.ts';
import { useGive } from '../../actions/useGive.ts';
import { nameOf } from '../../delegates/names.ts';
import styles from '../Floor.module.css';
import { texts } from './texts.ts';

interface IssueDialogProps {
  /** null: a new one. */
  readonly group: IssueGroup | null;
  readonly onClose: () => void;
}

/** On what, who answers, and which of the questions that were passed on belong to it. */
export function IssueDialog({ group, onClose }: IssueDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const session = useSession((state) => state);
  const action = useCommand('SetIssueGroup');
  const give = useGive('DropIssueGroup');
  const [issueGroupId] = useState(() => group?.issueGroupId ?? IssueGroupId.parse(crypto.randomUUID()));
  const [title, setTitle] = useState(group?.title ?? '');
  const [main, setMain] = useState(group?.mainAnswerer.name ?? '');
  const [alongside, setAlongside] = useState((group?.alongside ?? []).map(({ name }) => name).join('\n'));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(group?.questions ?? []));
  const [dropping, setDropping] = useState(false);
  const whyId = useId();
  const officials = session.guests
    .filter(({ as }) => as === 'official')
    .map(({ id, name, position }) => ({
      id,
      said: [name, position]
        .filter((part) => part !== '')
        .join(', ')
        .slice(0, MAX_ISSUE_LINE),
    }));
  /** Whoever is on the list of guests is known by it: their own tablet then shows them the clock. */
  const answerer = (said: string): Answerer => {
    const name = said.trim().slice(0, MAX_ISSUE_LINE);
    const official = officials.find((one) => one.said === name);
    return official ? { name, guestId: official.id } : { name };
  };
  const questions = session.questions.filter(
    ({ takenUpAt, progress, questionId }) =>
      takenUpAt !== null &&
      (progress.status === 'submitted' || chosen.has(questionId)) &&
      (issueGroupOf(session, questionId)?.progress.status ?? 'planned') === 'planned',
  );
  const own = (group?.questions ?? []).filter((id) => !questions.some(({ questionId }) => questionId === id));
  // What stays in the group keeps its place there; what comes to it stands behind.
  const kept = (group?.questions ?? []).filter((id) => chosen.has(id) || own.includes(id));
  const missing = title.trim() === '' || main.trim() === '' ? t('missing') : null;
  const save = async () => {
    const others = alongside
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, MAX_ALONGSIDE);
    const done = await action.give({
      type: 'SetIssueGroup',
      issueGroupId,
      title: title.trim(),
      mainAnswerer: answerer(main),
      alongside: others.map(answerer),
      questions: [
        ...kept,
        ...questions.flatMap(({ questionId: id }) => (chosen.has(id) && !kept.includes(id) ? [id] : [])),
      ],
    });
    if (done) onClose();
  };
  if (group && dropping) {
    return (
      <ConfirmDialog
        gives="DropIssueGroup"
        title={t('drop')}
        text={t('dropText', { title: group.title })}
        confirm={t('drop')}
        danger
        onConfirm={async () => {
          await give({ type: 'DropIssueGroup', issueGroupId });
          onClose();
        }}
        onClose={() => setDropping(false)}
      />
    );
  }
  return (
    <Dialog
      title={group ? t('editNamed', { title: group.title }) : t('add')}
      onClose={onClose}
      actions={
        <>
          {group?.progress.status === 'planned' && (
            <ActionButton
              gives="DropIssueGroup"
              kind="risky"
              disabled={action.busy}
              onClick={() => setDropping(true)}
            >
              {t('drop')}
            </ActionButton>
          )}
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="SetIssueGroup"
            kind="primary"
            disabled={action.busy || missing !== null}
            aria-describedby={whyId}
            onClick={() => void save()}
          >
            {t('save')}
          </ActionButton>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label={t('title')} value={title} maxLength={MAX_ISSUE_LINE} onChange={setTitle} />
        {officials.length > 0 && (
          <SelectField
            label={t('official')}
            value={officials.find(({ said }) => said === main)?.id ?? ''}
            options={[
              { value: '', label: t('byHand') },
              ...officials.map(({ id, said }) => ({ value: id as string, label: said })),
            ]}
            onChange={(id) => setMain(officials.find((one) => one.id === id)?.said ?? '')}
          />
        )}
        <TextField label={t('mainField')} value={main} maxLength={MAX_ISSUE_LINE} onChange={setMain} />
        <TextAreaField label={t('alongsideField')} value={alongside} onChange={setAlongside} />
        <fieldset className={styles.choices}>
          <legend>{t('questions')}</legend>
          {questions.length === 0 && <p className={styles.facts}>{t('noQuestions')}</p>}
          {questions.map((question) => {
            const { questionId, delegateId, addressee, topic } = question;
            const other = issueGroupOf(session, questionId);
            const line = t('questionLine', { name: nameOf(session, delegateId), addressee, topic });
            const elsewhere =
              other && other.issueGroupId !== issueGroupId ? ` ${t('inOther', { title: other.title })}` : '';
            return (
              <Checkbox
                key={questionId}
                label={line + elsewhere}
                checked={chosen.has(questionId)}
                onChange={(checked) => {
                  const next = new Set(chosen);
                  if (checked) next.add(questionId);
                  else next.delete(questionId);
                  setChosen(next);
                }}
              />
            );
          })}
        </fieldset>
        <WhyNot id={whyId} reason={missing} />
        <ProblemNotice action={action} />
      </div>
    </Dialog>
  );
}

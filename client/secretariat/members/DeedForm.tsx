import { type ReactNode, useId, useState } from 'react';
import type { Command, CommandType } from '#shared/protocol/commands.ts';
import { DialogFoot } from '../../forms/DialogFoot.tsx';
import { texts as formsTexts } from '../../forms/texts.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { texts as actionsTexts } from '../actions/texts.ts';
import { useCommand } from '../actions/useAction.ts';
import styles from './Members.module.css';

interface DeedFormProps<T extends CommandType> {
  /** What is done to whom, as a command. */
  readonly gives: T;
  /** What comes of it, before it is done. */
  readonly text: string;
  /** What is done to whom. */
  readonly confirm: string;
  readonly danger?: boolean;
  /** Whether all fields are filled in. */
  readonly ready: boolean;
  readonly command: (reason: string) => Extract<Command, { type: T }>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** One change of the list of delegates or of the programme, with the reason that goes into the record. */
export function DeedForm<T extends CommandType>(props: DeedFormProps<T>) {
  const { gives, text, confirm, danger = false, ready, command, onClose, children } = props;
  const tCommon = useTexts(commonTexts);
  const tActions = useTexts(actionsTexts);
  const tForms = useTexts(formsTexts);
  const [reason, setReason] = useState('');
  const action = useCommand(gives);
  const whyId = useId();
  const missing = !ready ? 'fields' : reason.trim() === '' ? 'reason' : null;
  const submit = async () => {
    if (await action.give(command(reason.trim()))) onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{text}</p>
      {children}
      <TextAreaField
        label={tCommon('reason')}
        hint={tActions('reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        required
      />
      <DialogFoot
        notes={
          <>
            <ProblemNotice action={action} />
            <WhyNot id={whyId} reason={missing && tForms(`missing.${missing}`)} />
          </>
        }
      >
        <Button onClick={onClose}>{tCommon('cancel')}</Button>
        <ActionButton
          gives={gives}
          kind={danger ? 'danger' : 'primary'}
          type="submit"
          disabled={action.busy || missing !== null}
          aria-describedby={whyId}
        >
          {confirm}
        </ActionButton>
      </DialogFoot>
    </form>
  );
}

import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#shared/protocol/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { DialogFoot } from '../forms/DialogFoot.tsx';
import { WhyNot } from '../forms/WhyNot.tsx';
import styles from './Members.module.css';

interface DeedFormProps {
  /** What comes of it, before it is done. */
  readonly text: string;
  /** What is done to whom. */
  readonly confirm: string;
  readonly danger?: boolean;
  /** Whether all fields are filled in. */
  readonly ready: boolean;
  readonly command: (reason: string) => Command;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** One change of the list of delegates or of the programme, with the reason that goes into the record. */
export function DeedForm(props: DeedFormProps) {
  const { text, confirm, danger = false, ready, command, onClose, children } = props;
  const { t } = useTranslation('secretariat');
  const [reason, setReason] = useState('');
  const action = useCommand();
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
        label={t('common:reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        required
      />
      <DialogFoot
        notes={
          <>
            <ProblemNotice action={action} />
            <WhyNot id={whyId} reason={missing && t(`missing.${missing}`)} />
          </>
        }
      >
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <ActionButton
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

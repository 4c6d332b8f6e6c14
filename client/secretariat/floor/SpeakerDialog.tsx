import { type ReactNode, useId } from 'react';
import type { Command } from '#shared/protocol/commands.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import styles from './Floor.module.css';

type Written = 'AddSpeaker' | 'RecordWrittenSpeech';

interface SpeakerDialogProps {
  readonly gives: Written;
  readonly title: string;
  readonly confirm: string;
  /** Why it cannot be confirmed yet. */
  readonly missing: string | null;
  /** null while something is missing. */
  readonly command: Extract<Command, { type: Written }> | null;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** The frame of what the secretariat writes for a delegate: it stays open until that is on record. */
export function SpeakerDialog(props: SpeakerDialogProps) {
  const { gives, title, confirm, missing, command, children, onClose } = props;
  const tCommon = useTexts(commonTexts);
  const action = useCommand('AddSpeaker', 'RecordWrittenSpeech');
  const formId = useId();
  const whyId = useId();
  const save = async () => {
    if (command && (await action.give(command))) onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives={gives}
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || command === null}
            aria-describedby={whyId}
          >
            {confirm}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {children}
      </form>
      <WhyNot id={whyId} reason={missing} />
      <ProblemNotice action={action} />
    </Dialog>
  );
}

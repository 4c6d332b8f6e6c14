import { type ReactNode, useId, useState } from 'react';
import { texts as formsTexts } from '../../forms/texts.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { Deed } from '../../sign-in/usePermitted.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { ActionButton } from './ActionButton.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { texts } from './texts.ts';
import { useAction } from './useAction.ts';

interface ReasonDialogProps {
  /** What is done when it is agreed to. */
  readonly gives: Deed;
  readonly title: string;
  readonly text?: ReactNode;
  readonly confirm: string;
  readonly danger?: boolean;
  /** Whether all else is chosen that is needed. */
  readonly mayConfirm?: boolean;
  /** Throws RefusedError when refused; the dialog then stays and says why. */
  readonly onReason: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the reason that goes into the record with an action. */
export function ReasonDialog({
  gives,
  title,
  text,
  confirm,
  danger = false,
  mayConfirm = true,
  onReason,
  onClose,
}: ReasonDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tForms = useTexts(formsTexts);
  const action = useAction();
  const formId = useId();
  const whyId = useId();
  const [reason, setReason] = useState('');
  const submit = async () => {
    const done = await action.run(async () => {
      await onReason(reason.trim());
      return true;
    });
    if (done) onClose();
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
            kind={danger ? 'danger' : 'primary'}
            type="submit"
            form={formId}
            disabled={action.busy || !mayConfirm || reason.trim() === ''}
            aria-describedby={whyId}
          >
            {confirm}
          </ActionButton>
        </>
      }
    >
      {text && <div>{text}</div>}
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextAreaField
          label={tCommon('reason')}
          hint={t('reasonHint')}
          value={reason}
          onChange={setReason}
          required
        />
      </form>
      <WhyNot id={whyId} reason={reason.trim() === '' ? tForms('missing.reason') : null} />
      <ProblemNotice action={action} />
    </Dialog>
  );
}

import { useId, useState } from 'react';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { texts as formsTexts } from '../../forms/texts.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import styles from './Log.module.css';
import { texts } from './texts.ts';
import { useSentence } from './useSentence.ts';

interface CorrectionDialogProps {
  readonly entry: LoggedEvent;
  readonly onClose: () => void;
}

export function CorrectionDialog({ entry, onClose }: CorrectionDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tForms = useTexts(formsTexts);
  const { sentence } = useSentence()(entry.event);
  const [statement, setStatement] = useState('');
  const [reason, setReason] = useState('');
  const action = useCommand('CorrectEntry');
  const formId = useId();
  const whyId = useId();
  const missing = statement.trim() === '' ? 'statement' : reason.trim() === '' ? 'reason' : null;
  const submit = async () => {
    const done = await action.give({
      type: 'CorrectEntry',
      correctsSeq: entry.seq,
      statement: statement.trim(),
      reason: reason.trim(),
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={t('correctTitle', { seq: entry.seq })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="CorrectEntry"
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || missing !== null}
            aria-describedby={whyId}
          >
            {t('record')}
          </ActionButton>
        </>
      }
    >
      <p className={styles.quote}>{sentence}</p>
      <p className={styles.muted}>{t('correctHint')}</p>
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextAreaField
          label={t('statement')}
          value={statement}
          onChange={setStatement}
          maxLength={2000}
          required
        />
        <TextAreaField
          label={tCommon('reason')}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          required
        />
      </form>
      <WhyNot id={whyId} reason={missing && tForms(`missing.${missing}`)} />
      <ProblemNotice action={action} />
    </Dialog>
  );
}

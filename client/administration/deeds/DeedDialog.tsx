import { type ReactNode, useId, useState } from 'react';
import { DialogFoot } from '../../forms/DialogFoot.tsx';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { useAction } from '../../forms/useAction.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DiscardQuestion } from '../../ui/DiscardQuestion.tsx';
import styles from './Deeds.module.css';
import { texts, type vi } from './texts.ts';

/** What a form still lacks, by the name of its sentence; null: it can be sent. */
export type Missing = keyof (typeof vi)['missing'] | null;

interface DeedDialogProps {
  readonly title: string;
  /** What comes of it, before it is done. */
  readonly text?: ReactNode;
  /** What is done to whom. */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly width?: 'normal' | 'wide';
  readonly missing: Missing;
  /** Whether closing would lose something that was typed. */
  readonly touched: boolean;
  /** Throws RefusedError when refused; the dialog then stays, with all that was typed, and says why. */
  readonly work: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form of one deed. It closes when the deed is on record, and asks before what was typed is thrown away. */
export function DeedDialog(props: DeedDialogProps) {
  const { title, text, confirm, danger = false, width = 'normal', missing, touched, work, onClose } = props;
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const action = useAction();
  const whyId = useId();
  const [asking, setAsking] = useState(false);
  const leave = () => (touched ? setAsking(true) : onClose());
  const submit = async () => {
    const done = await action.run(async () => {
      await work();
      return true;
    });
    if (done) onClose();
  };
  return (
    <>
      <Dialog title={title} width={width} onClose={leave}>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (missing === null && !action.busy) void submit();
          }}
        >
          {text !== undefined && <div>{text}</div>}
          {props.children}
          <DialogFoot
            notes={
              <>
                <ProblemNotice action={action} unanswered={t('unanswered')} />
                <WhyNot id={whyId} reason={missing && t(`missing.${missing}`)} />
              </>
            }
          >
            <Button onClick={leave}>{tCommon('cancel')}</Button>
            <Button
              kind={danger ? 'danger' : 'primary'}
              type="submit"
              disabled={action.busy || missing !== null}
              aria-describedby={whyId}
            >
              {confirm}
            </Button>
          </DialogFoot>
        </form>
      </Dialog>
      {asking && <DiscardQuestion onDiscard={onClose} onGoOn={() => setAsking(false)} />}
    </>
  );
}

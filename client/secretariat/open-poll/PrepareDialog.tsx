import { useId, useState } from 'react';
import type { PreparedPollId } from '#shared/protocol/ids.ts';
import { newUuid } from '../../annotations/uuid.ts';
import { DialogFoot } from '../../forms/DialogFoot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { HALL_FORMS, type PollDraft, questionOf } from './draft.ts';
import { MissingNote } from './MissingNote.tsx';
import { missingIn } from './missing.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { texts } from './texts.ts';
import { useDraft } from './useDraft.ts';

interface PrepareDialogProps {
  /** null: a new one. */
  readonly preparedId: PreparedPollId | null;
  readonly start: PollDraft;
  readonly onClose: () => void;
}

/** Writes a question that the hall will be asked later. */
export function PrepareDialog({ preparedId, start, onClose }: PrepareDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const [id] = useState(() => preparedId ?? (newUuid() as PreparedPollId));
  const [draft, change] = useDraft(start);
  const action = useCommand('PreparePoll');
  const formId = useId();
  const missing = missingIn(draft);
  const keep = async () => {
    if (missing.length > 0) return;
    const question = { ...questionOf(draft), repeats: null };
    if (await action.give({ type: 'PreparePoll', preparedId: id, question })) onClose();
  };
  return (
    <Dialog title={t(preparedId ? 'prepared.correctTitle' : 'prepared.add')} onClose={onClose} width="wide">
      <QuestionForm
        id={formId}
        draft={draft}
        change={change}
        anyItem
        forms={HALL_FORMS}
        onSubmit={() => void keep()}
      />
      <DialogFoot
        notes={
          <>
            <ProblemNotice action={action} />
            <MissingNote missing={missing} paperType={draft.paperType} />
          </>
        }
      >
        <Button onClick={onClose}>{tCommon('cancel')}</Button>
        <ActionButton
          gives="PreparePoll"
          kind="primary"
          type="submit"
          form={formId}
          disabled={action.busy || missing.length > 0}
        >
          {t('prepared.keep')}
        </ActionButton>
      </DialogFoot>
    </Dialog>
  );
}

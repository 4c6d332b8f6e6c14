import { useId, useState } from 'react';
import { confirmingTheList } from '#shared/session/members/total.ts';
import { DialogFoot } from '../../forms/DialogFoot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { TotalLine } from '../members/TotalLine.tsx';
import { goTo } from '../section.ts';
import { type Form, formOf, type PollDraft, questionOf } from './draft.ts';
import { earlierVote } from './earlier-vote.ts';
import { FewVotersNotice } from './FewVotersNotice.tsx';
import { fewVoters } from './few-voters.ts';
import { MissingNote } from './MissingNote.tsx';
import { missingIn } from './missing.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { texts } from './texts.ts';
import { useDraft } from './useDraft.ts';

interface OpenPollDialogProps {
  readonly title: string;
  readonly start: PollDraft;
  /** Whether the poll may belong to any agenda item, or stays with the one of `start`. */
  readonly anyItem?: boolean;
  /** Ways of voting that can be chosen; all that go with the paper without. */
  readonly forms?: readonly Form[];
  readonly onClose: () => void;
}

/**
 * Writes a question and puts it to the vote. Everything has its usual value already: the common case is to look at the
 * question and press the button.
 */
export function OpenPollDialog({ title, start, anyItem = false, forms, onClose }: OpenPollDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const [draft, change] = useDraft(start);
  const action = useCommand('ConfirmTotal', 'OpenPoll');
  const formId = useId();
  const session = useSession((state) => state);
  const [askedAnew, setAskedAnew] = useState(false);
  const earlier = askedAnew ? undefined : earlierVote(session, draft);
  /** So few voters, and no fewer, were agreed to. */
  const [leastVoters, setLeastVoters] = useState(Number.POSITIVE_INFINITY);
  const few = fewVoters(session, draft);
  const tooFew = few !== null && few < leastVoters ? few : null;
  const missing = missingIn(draft);
  const ready = missing.length === 0 && earlier === undefined && tooFew === null;
  const counted = draft.electorate.type === 'all';
  const opinion = formOf(draft) === 'opinion';
  const open = async () => {
    if (!ready) return;
    // The number stood beside the button that was pressed.
    const confirmed =
      !counted || session.confirmedTotal !== null || (await action.give(confirmingTheList(session)));
    if (!confirmed || !(await action.give({ type: 'OpenPoll', question: questionOf(draft) }))) return;
    onClose();
    // A vote of the hall is watched where it is ended.
    if (!opinion) goTo('conduct');
  };
  return (
    <Dialog title={title} onClose={onClose} width="wide">
      <QuestionForm
        id={formId}
        draft={draft}
        change={change}
        anyItem={anyItem}
        forms={forms}
        earlier={earlier && { vote: earlier, onNew: () => setAskedAnew(true) }}
        onSubmit={() => void open()}
      />
      <DialogFoot
        notes={
          <>
            <ProblemNotice action={action} />
            {tooFew !== null && <FewVotersNotice count={tooFew} onAccept={() => setLeastVoters(tooFew)} />}
            {counted && <TotalLine opening />}
            <MissingNote missing={missing} paperType={draft.paperType} />
          </>
        }
      >
        <Button onClick={onClose}>{tCommon('cancel')}</Button>
        <ActionButton
          gives="OpenPoll"
          kind="primary"
          type="submit"
          form={formId}
          disabled={action.busy || !ready}
        >
          {opinion ? t('openOpinionNow') : t('openNow')}
        </ActionButton>
      </DialogFoot>
    </Dialog>
  );
}

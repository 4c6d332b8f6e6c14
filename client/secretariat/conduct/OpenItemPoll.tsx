import { useState } from 'react';
import { openPoll } from '#shared/session/polls/find-poll.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { documentsOfItem } from '../documents/documentsOfItem.ts';
import { newDraft } from '../open-poll/draft.ts';
import { OpenPollDialog } from '../open-poll/OpenPollDialog.tsx';
import { OpenPrepared } from '../open-poll/OpenPrepared.tsx';
import { texts as openPollTexts } from '../open-poll/texts.ts';
import { texts } from './texts.ts';

interface OpenItemPollProps {
  readonly item: AgendaItem;
  /** Whether a vote is what comes next. */
  readonly prominent?: boolean;
}

/** Leads to a vote on the item: as the next thing to do, on the question that was prepared for it; else on its draft, where it has one. */
export function OpenItemPoll({ item, prominent = false }: OpenItemPollProps) {
  const t = useTexts(texts);
  const tOpenPoll = useTexts(openPollTexts);
  const voting = useSession((session) => openPoll(session) !== undefined);
  const documents = useSession((session) => session.documents);
  const ruleSetId = useSession((session) => session.details.ruleSetId);
  const prepared = useSession(({ preparedPolls }) =>
    preparedPolls.find(({ question }) => question.agendaItemId === item.id),
  );
  const [asking, setAsking] = useState(false);
  const draft = documentsOfItem(documents, item.id).find(({ kind }) => kind === 'draft-resolution');
  return (
    <>
      <ActionButton
        gives="OpenPoll"
        kind={prominent ? 'primary' : 'secondary'}
        size={prominent ? 'large' : 'normal'}
        disabled={voting}
        title={voting ? t('votingNow') : undefined}
        onClick={() => setAsking(true)}
      >
        {tOpenPoll('open')}
      </ActionButton>
      {asking && prominent && prepared && <OpenPrepared poll={prepared} onClose={() => setAsking(false)} />}
      {asking && !(prominent && prepared) && (
        <OpenPollDialog
          title={tOpenPoll('open')}
          start={newDraft({ agendaItemId: item.id, documentId: draft?.id ?? null, ruleSetId })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

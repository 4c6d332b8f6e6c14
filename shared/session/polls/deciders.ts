import type { AsCommands, Deciders } from '../area.ts';
import { whileOpen } from '../sitting/while-open.ts';
import { closePoll } from './closing.ts';
import { isHallPoll } from './find-poll.ts';
import { confirmManualCount, enterManualCount, rejectManualCount } from './manual-counts.ts';
import { movePollEnd } from './moving-the-end.ts';
import { putToVote } from './opening.ts';
import { announceResult, annulPoll } from './polls.ts';

type PollCommand =
  | 'PutToVote'
  | 'EnterManualCount'
  | 'ConfirmManualCount'
  | 'RejectManualCount'
  | 'MovePollEnd'
  | 'CountAndClosePoll'
  | 'AnnouncePollResult'
  | 'AnnulPoll';

export const deciders = {
  PutToVote: (state, command, { at }) => {
    const put = () => putToVote(state, command.question, command.publicKey, at);
    // Members are asked for their opinion in writing between sittings too.
    return isHallPoll(command) ? whileOpen(state, put) : put();
  },
  EnterManualCount: (state, { pollId, entry }) => enterManualCount(state, pollId, entry),
  ConfirmManualCount: (state, { pollId, enteredAt }, { actor }) =>
    confirmManualCount(state, pollId, actor, enteredAt),
  RejectManualCount: (state, { pollId, reason }) => rejectManualCount(state, pollId, reason),
  MovePollEnd: (state, { pollId, standstillMs }, { at }) => movePollEnd(state, pollId, standstillMs, at),
  CountAndClosePoll: (state, { pollId, by, collected }) => closePoll(state, pollId, by, collected),
  AnnouncePollResult: (state, { pollId }) => announceResult(state, pollId),
  AnnulPoll: (state, { pollId, reason }) => annulPoll(state, pollId, reason),
} satisfies Deciders<PollCommand>;

export const asCommands = {
  PollEndMoved: ({ pollId, standstillMs }) => ({ type: 'MovePollEnd', pollId, standstillMs }),
  ManualCountEntered: ({ pollId, entry }) => ({ type: 'EnterManualCount', pollId, entry }),
  ManualCountRejected: ({ pollId, reason }) => ({ type: 'RejectManualCount', pollId, reason }),
  PollResultAnnounced: ({ pollId }) => ({ type: 'AnnouncePollResult', pollId }),
  PollAnnulled: ({ pollId, reason }) => ({ type: 'AnnulPoll', pollId, reason }),
} satisfies AsCommands<
  'PollEndMoved' | 'ManualCountEntered' | 'ManualCountRejected' | 'PollResultAnnounced' | 'PollAnnulled'
>;

import type { AsCommands, Deciders } from '../area.ts';
import { whileOpen } from '../sitting/while-open.ts';
import { closePoll } from './closing.ts';
import { isHallPoll } from './find-poll.ts';
import { holdPoll, resumePoll } from './holding.ts';
import { confirmManualCount, enterManualCount, rejectManualCount } from './manual-counts.ts';
import { movePollEnd } from './moving-the-end.ts';
import { putToVote } from './opening.ts';
import { announceResult, annulPoll } from './polls.ts';
import { dropPreparedPoll, preparePoll } from './preparing.ts';
import { setPollEnd, undoPollEnd } from './setting-the-end.ts';

type PollCommand =
  | 'PutToVote'
  | 'PreparePoll'
  | 'DropPreparedPoll'
  | 'EnterManualCount'
  | 'ConfirmManualCount'
  | 'RejectManualCount'
  | 'MovePollEnd'
  | 'HoldPoll'
  | 'ResumePoll'
  | 'SetPollEnd'
  | 'UndoPollEnd'
  | 'CountAndClosePoll'
  | 'AnnouncePollResult'
  | 'AnnulPoll';

export const deciders = {
  PutToVote: (state, command, { at }) => {
    const { question, publicKey, prepared } = command;
    const put = () => putToVote(state, question, publicKey, at, prepared);
    // Members are asked for their opinion in writing between sittings too.
    return isHallPoll(command) ? whileOpen(state, put) : put();
  },
  PreparePoll: (state, { preparedId, question }) => preparePoll(state, preparedId, question),
  DropPreparedPoll: (state, { preparedId }) => dropPreparedPoll(state, preparedId),
  EnterManualCount: (state, { pollId, entry }) => enterManualCount(state, pollId, entry),
  ConfirmManualCount: (state, { pollId, enteredAt }, { actor }) =>
    confirmManualCount(state, pollId, actor, enteredAt),
  RejectManualCount: (state, { pollId, reason }) => rejectManualCount(state, pollId, reason),
  MovePollEnd: (state, { pollId, standstillMs }, { at }) => movePollEnd(state, pollId, standstillMs, at),
  HoldPoll: (state, { pollId }, { at }) => holdPoll(state, pollId, at),
  ResumePoll: (state, { pollId }, { at }) => resumePoll(state, pollId, at),
  SetPollEnd: (state, { pollId }, { at }) => setPollEnd(state, pollId, at),
  UndoPollEnd: (state, { pollId }, { at }) => undoPollEnd(state, pollId, at),
  CountAndClosePoll: (state, { pollId, by, collected }, { at }) =>
    closePoll(state, pollId, by, collected, at),
  AnnouncePollResult: (state, { pollId }) => announceResult(state, pollId),
  AnnulPoll: (state, { pollId, reason }) => annulPoll(state, pollId, reason),
} satisfies Deciders<PollCommand>;

export const asCommands = {
  PollEndMoved: ({ pollId, standstillMs }) => ({ type: 'MovePollEnd', pollId, standstillMs }),
  PollHeld: ({ pollId }) => ({ type: 'HoldPoll', pollId }),
  PollResumed: ({ pollId }) => ({ type: 'ResumePoll', pollId }),
  PollEndSet: ({ pollId }) => ({ type: 'SetPollEnd', pollId }),
  PollEndUndone: ({ pollId }) => ({ type: 'UndoPollEnd', pollId }),
  PollPrepared: ({ preparedId, question }) => ({ type: 'PreparePoll', preparedId, question }),
  PreparedPollDropped: ({ preparedId }) => ({ type: 'DropPreparedPoll', preparedId }),
  ManualCountEntered: ({ pollId, entry }) => ({ type: 'EnterManualCount', pollId, entry }),
  ManualCountRejected: ({ pollId, reason }) => ({ type: 'RejectManualCount', pollId, reason }),
  PollResultAnnounced: ({ pollId }) => ({ type: 'AnnouncePollResult', pollId }),
  PollAnnulled: ({ pollId, reason }) => ({ type: 'AnnulPoll', pollId, reason }),
} satisfies AsCommands<
  | 'PollEndMoved'
  | 'PollHeld'
  | 'PollResumed'
  | 'PollEndSet'
  | 'PollEndUndone'
  | 'PollPrepared'
  | 'PreparedPollDropped'
  | 'ManualCountEntered'
  | 'ManualCountRejected'
  | 'PollResultAnnounced'
  | 'PollAnnulled'
>;

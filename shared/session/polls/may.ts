import type { Actor } from '../../protocol/events.ts';
import type { PollId } from '../../protocol/ids.ts';
import type { Refusal } from '../../protocol/refusals.ts';
import { BY_SECRETARY, type May } from '../area.ts';
import type { SessionState } from '../state.ts';
import { whyNotKeepCount } from './keeping-counts.ts';

/** The server ends countdowns, and polls whose key is lost. */
const BY_SECRETARY_OR_SERVER = { capacities: ['secretary', 'system'] } as const;

/** The second pair of eyes on a count by hand: another secretary, or one of the counters whom it does not concern. */
const BY_SECOND_KEEPER = {
  capacities: ['secretary', 'counter'],
  whyNot: ofConcern,
} as const;

export const may = {
  OpenPoll: BY_SECRETARY,
  PutToVote: BY_SECRETARY,
  MovePollEnd: { capacities: ['system'], otherwise: 'poll-end-fixed' },
  HoldPoll: BY_SECRETARY,
  ResumePoll: BY_SECRETARY,
  SetPollEnd: BY_SECRETARY,
  UndoPollEnd: BY_SECRETARY,
  PreparePoll: BY_SECRETARY,
  DropPreparedPoll: BY_SECRETARY,
  EnterManualCount: BY_SECRETARY,
  ConfirmManualCount: BY_SECOND_KEEPER,
  RejectManualCount: BY_SECOND_KEEPER,
  ClosePoll: BY_SECRETARY_OR_SERVER,
  CountAndClosePoll: BY_SECRETARY_OR_SERVER,
  AnnouncePollResult: { capacities: ['secretary', 'chair'] },
  AnnulPoll: BY_SECRETARY_OR_SERVER,
} satisfies May<
  | 'OpenPoll'
  | 'PutToVote'
  | 'MovePollEnd'
  | 'HoldPoll'
  | 'ResumePoll'
  | 'SetPollEnd'
  | 'UndoPollEnd'
  | 'PreparePoll'
  | 'DropPreparedPoll'
  | 'EnterManualCount'
  | 'ConfirmManualCount'
  | 'RejectManualCount'
  | 'ClosePoll'
  | 'CountAndClosePoll'
  | 'AnnouncePollResult'
  | 'AnnulPoll'
>;

function ofConcern(
  state: SessionState,
  { pollId }: { readonly pollId: PollId },
  { capacity, id }: Actor,
): Refusal | null {
  return capacity === 'counter' ? whyNotKeepCount(state, pollId, id) : null;
}

import { BY_SECRETARY, type May } from '../area.ts';

/** The server ends countdowns, and polls whose key is lost. */
const BY_SECRETARY_OR_SERVER = { capacities: ['secretary', 'system'] } as const;

export const may = {
  OpenPoll: BY_SECRETARY,
  PutToVote: BY_SECRETARY,
  MovePollEnd: { capacities: ['system'], otherwise: 'poll-end-fixed' },
  EnterManualCount: BY_SECRETARY,
  ConfirmManualCount: BY_SECRETARY,
  RejectManualCount: BY_SECRETARY,
  ClosePoll: BY_SECRETARY_OR_SERVER,
  CountAndClosePoll: BY_SECRETARY_OR_SERVER,
  AnnouncePollResult: BY_SECRETARY,
  AnnulPoll: BY_SECRETARY_OR_SERVER,
} satisfies May<
  | 'OpenPoll'
  | 'PutToVote'
  | 'MovePollEnd'
  | 'EnterManualCount'
  | 'ConfirmManualCount'
  | 'RejectManualCount'
  | 'ClosePoll'
  | 'CountAndClosePoll'
  | 'AnnouncePollResult'
  | 'AnnulPoll'
>;

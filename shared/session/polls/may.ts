import type { May } from '../area.ts';

export const may = {
  OpenPoll: ['secretary'],
  EnterManualCount: ['secretary'],
  ConfirmManualCount: ['secretary'],
  RejectManualCount: ['secretary'],
  ClosePoll: ['secretary'],
  AnnouncePollResult: ['secretary'],
  AnnulPoll: ['secretary'],
} satisfies May<
  | 'OpenPoll'
  | 'EnterManualCount'
  | 'ConfirmManualCount'
  | 'RejectManualCount'
  | 'ClosePoll'
  | 'AnnouncePollResult'
  | 'AnnulPoll'
>;

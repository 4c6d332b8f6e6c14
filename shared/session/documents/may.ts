import { BY_SECRETARY, type May } from '../area.ts';

export const may = {
  PublishDocument: BY_SECRETARY,
  ExplainStampWord: BY_SECRETARY,
  WidenDocument: BY_SECRETARY,
  WithdrawDocument: BY_SECRETARY,
  RemoveDocumentFiles: BY_SECRETARY,
  AnnounceHardCopy: BY_SECRETARY,
  WithdrawHardCopy: BY_SECRETARY,
} satisfies May<
  | 'PublishDocument'
  | 'ExplainStampWord'
  | 'WidenDocument'
  | 'WithdrawDocument'
  | 'RemoveDocumentFiles'
  | 'AnnounceHardCopy'
  | 'WithdrawHardCopy'
>;

import type { May } from '../area.ts';

export const may = {
  WithdrawDocument: ['secretary'],
  RemoveDocumentFiles: ['secretary'],
  AnnounceHardCopy: ['secretary'],
  WithdrawHardCopy: ['secretary'],
} satisfies May<'WithdrawDocument' | 'RemoveDocumentFiles' | 'AnnounceHardCopy' | 'WithdrawHardCopy'>;

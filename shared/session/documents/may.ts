import type { May } from '../area.ts';

export const may = {
  WithdrawDocument: ['secretary'],
  AnnounceHardCopy: ['secretary'],
  WithdrawHardCopy: ['secretary'],
} satisfies May<'WithdrawDocument' | 'AnnounceHardCopy' | 'WithdrawHardCopy'>;

import type { May } from '../area.ts';

export const may = {
  WithdrawDocument: ['secretary'],
} satisfies May<'WithdrawDocument'>;

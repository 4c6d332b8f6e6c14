import type { May } from '../area.ts';

export const may = {
  DeclareConflict: ['secretary', 'delegate'],
  WithdrawConflict: ['secretary', 'delegate'],
} satisfies May<'DeclareConflict' | 'WithdrawConflict'>;

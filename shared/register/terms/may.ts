import type { May } from '../area.ts';

export const may = {
  AddTerm: 'administrators',
  CorrectTerm: 'administrators',
  EndTerm: 'administrators',
  StrikeTerm: 'administrators',
} satisfies May<'AddTerm' | 'CorrectTerm' | 'EndTerm' | 'StrikeTerm'>;

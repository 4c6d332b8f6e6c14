import type { May } from '../area.ts';

export const may = {
  AddBody: 'administrators',
  CorrectBody: 'administrators',
  EndBody: 'administrators',
  StrikeBody: 'administrators',
} satisfies May<'AddBody' | 'CorrectBody' | 'EndBody' | 'StrikeBody'>;

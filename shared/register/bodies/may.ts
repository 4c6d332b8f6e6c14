import type { May } from '../area.ts';

export const may = {
  AddBody: 'administrators',
  CorrectBody: 'administrators',
  EndBody: 'administrators',
  StrikeBody: 'administrators',
  SetBodyFloorRules: 'administrators',
} satisfies May<'AddBody' | 'CorrectBody' | 'EndBody' | 'StrikeBody' | 'SetBodyFloorRules'>;

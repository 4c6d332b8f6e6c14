import type { May } from '../area.ts';

export const may = {
  ConfirmTotal: ['secretary'],
  NameStandingBody: ['secretary'],
  CorrectDelegate: ['secretary'],
  StrikeDelegate: ['secretary'],
  SuspendDelegate: ['secretary'],
  RestoreDelegate: ['secretary'],
  MergeDelegates: ['secretary'],
} satisfies May<
  | 'ConfirmTotal'
  | 'NameStandingBody'
  | 'CorrectDelegate'
  | 'StrikeDelegate'
  | 'SuspendDelegate'
  | 'RestoreDelegate'
  | 'MergeDelegates'
>;

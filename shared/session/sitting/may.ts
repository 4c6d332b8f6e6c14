import type { May } from '../area.ts';

export const may = {
  ChangeSessionDetails: ['secretary'],
  OpenSession: ['secretary'],
  CloseSession: ['secretary'],
  BeginClosedSitting: ['secretary'],
  EndClosedSitting: ['secretary'],
} satisfies May<
  'ChangeSessionDetails' | 'OpenSession' | 'CloseSession' | 'BeginClosedSitting' | 'EndClosedSitting'
>;

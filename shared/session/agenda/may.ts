import type { May } from '../area.ts';

export const may = {
  StartAgendaItem: ['secretary'],
  UndoAgendaItemStart: ['secretary'],
  CloseAgendaItem: ['secretary'],
  ReopenAgendaItem: ['secretary'],
  AddAgendaItem: ['secretary'],
  CorrectAgendaItem: ['secretary'],
  StrikeAgendaItem: ['secretary'],
  MergeAgendaItems: ['secretary'],
} satisfies May<
  | 'StartAgendaItem'
  | 'UndoAgendaItemStart'
  | 'CloseAgendaItem'
  | 'ReopenAgendaItem'
  | 'AddAgendaItem'
  | 'CorrectAgendaItem'
  | 'StrikeAgendaItem'
  | 'MergeAgendaItems'
>;

import { BY_SECRETARY, type May } from '../area.ts';

export const may = {
  StartAgendaItem: BY_SECRETARY,
  UndoAgendaItemStart: BY_SECRETARY,
  CloseAgendaItem: BY_SECRETARY,
  ReopenAgendaItem: BY_SECRETARY,
  BeginStep: BY_SECRETARY,
  UndoStep: BY_SECRETARY,
  UndoAgendaItemClose: BY_SECRETARY,
  AddAgendaItem: BY_SECRETARY,
  CorrectAgendaItem: BY_SECRETARY,
  StrikeAgendaItem: BY_SECRETARY,
  MergeAgendaItems: BY_SECRETARY,
} satisfies May<
  | 'StartAgendaItem'
  | 'UndoAgendaItemStart'
  | 'CloseAgendaItem'
  | 'ReopenAgendaItem'
  | 'BeginStep'
  | 'UndoStep'
  | 'UndoAgendaItemClose'
  | 'AddAgendaItem'
  | 'CorrectAgendaItem'
  | 'StrikeAgendaItem'
  | 'MergeAgendaItems'
>;

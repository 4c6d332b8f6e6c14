import type { CommandType } from '../protocol/commands.ts';
import type { Role } from '../protocol/person.ts';

/** Who may give which command. A command that is not named for a role is refused to it. */
const PERMITTED: Readonly<Record<CommandType, readonly Role[]>> = {
  ChangeSessionDetails: ['secretary'],
  OpenSession: ['secretary'],
  CloseSession: ['secretary'],
  BeginClosedSitting: ['secretary'],
  EndClosedSitting: ['secretary'],
  MarkAttendance: ['secretary'],
  UndoAttendanceMark: ['secretary'],
  StartAgendaItem: ['secretary'],
  UndoAgendaItemStart: ['secretary'],
  CloseAgendaItem: ['secretary'],
  ReopenAgendaItem: ['secretary'],
  WithdrawDocument: ['secretary'],
  DeclareConflict: ['secretary', 'delegate'],
  WithdrawConflict: ['secretary', 'delegate'],
  RequestToSpeak: ['delegate'],
  WithdrawSpeechRequest: ['delegate'],
  CallSpeaker: ['secretary'],
  EndSpeech: ['secretary'],
  DeclineSpeechRequest: ['secretary'],
  SubmitQuestion: ['delegate'],
  WithdrawQuestion: ['delegate'],
  TakeUpQuestion: ['secretary'],
  RecordAnswer: ['secretary'],
  DeclineQuestion: ['secretary'],
  SaveRuleSet: ['secretary'],
  OpenPoll: ['secretary'],
  EnterManualCount: ['secretary'],
  ConfirmManualCount: ['secretary'],
  RejectManualCount: ['secretary'],
  ClosePoll: ['secretary'],
  AnnouncePollResult: ['secretary'],
  AnnulPoll: ['secretary'],
  CorrectEntry: ['secretary'],
  ConfirmTotal: ['secretary'],
  NameStandingBody: ['secretary'],
  CorrectDelegate: ['secretary'],
  StrikeDelegate: ['secretary'],
  SuspendDelegate: ['secretary'],
  RestoreDelegate: ['secretary'],
  MergeDelegates: ['secretary'],
  CorrectAgendaItem: ['secretary'],
  StrikeAgendaItem: ['secretary'],
  MergeAgendaItems: ['secretary'],
};

export function mayGive(role: Role, command: CommandType): boolean {
  return PERMITTED[command].includes(role);
}

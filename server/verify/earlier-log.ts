/** The events of version 0.3.0, each in the version in which it wrote them. */
const OF_0_3_0: Readonly<Record<string, number>> = {
  SessionCreated: 1,
  SessionDetailsChanged: 1,
  SessionOpened: 1,
  SessionClosed: 1,
  DelegatesRegistered: 1,
  AgendaItemsScheduled: 1,
  DocumentPublished: 1,
  DocumentWithdrawn: 1,
  AttendanceMarked: 1,
  AgendaItemStarted: 1,
  AgendaItemClosed: 1,
  AgendaItemReopened: 1,
  ConflictDeclared: 1,
  ConflictWithdrawn: 1,
  SpeechRequested: 1,
  SpeechRequestWithdrawn: 1,
  SpeakerCalled: 1,
  SpeechEnded: 1,
  SpeechRequestDeclined: 1,
  QuestionSubmitted: 1,
  QuestionWithdrawn: 1,
  QuestionAnswered: 1,
  QuestionDeclined: 1,
  RuleSetSaved: 1,
  PollOpened: 2,
  ManualCountEntered: 1,
  ManualCountRejected: 1,
  PollClosed: 2,
  PollResultAnnounced: 1,
  PollAnnulled: 1,
  EntryCorrected: 1,
};

/**
 * Whether only a server of a later version can have written the event: from there on its log is judged by the stricter rules
 * (shared/session/stricter-rules.ts), and holds no event of an older shape any more.
 */
export function isOfLaterVersion(type: string, written: number): boolean {
  return written > (OF_0_3_0[type] ?? 0);
}

/** Whether the event kept the shape of version 0.3.0 for as long as entries did not record who may know them. */
export function outlived(type: string): boolean {
  return type === 'PollResultAnnounced' || type === 'DocumentPublished';
}

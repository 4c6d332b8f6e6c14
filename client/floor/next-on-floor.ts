import type { Command } from '#shared/protocol/commands.ts';
import type { AnswerId } from '#shared/protocol/ids.ts';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { nextSpeakers } from '#shared/session/floor/speaking-queue.ts';
import { answerAtFloor, openIssueGroup, questionsOf } from '#shared/session/questioning/find-issues.ts';
import type {
  AgendaItem,
  AnswerTurn,
  IssueGroup,
  Question,
  SessionState,
  SpeechRequest,
} from '#shared/session/state.ts';
import { newUuid } from '../annotations/uuid.ts';

/** What comes next among those who speak and those who answer: asked by the conducting page and by the chair's alike. */
export type FloorDeed =
  | { readonly type: 'call-speaker'; readonly request: SpeechRequest }
  | { readonly type: 'end-speech'; readonly request: SpeechRequest }
  | { readonly type: 'end-answer'; readonly answer: AnswerTurn }
  | { readonly type: 'note-answered'; readonly question: Question }
  | { readonly type: 'call-answerer'; readonly group: IssueGroup; readonly question: Question }
  | { readonly type: 'open-issues'; readonly group: IssueGroup }
  | { readonly type: 'close-issues'; readonly group: IssueGroup };

type FloorCommand = Extract<
  Command,
  {
    type:
      | 'CallSpeaker'
      | 'EndSpeech'
      | 'ChangeAnswer'
      | 'RecordAnswer'
      | 'CallAnswerer'
      | 'OpenIssueGroup'
      | 'CloseIssueGroup';
  }
>;

/**
 * What can come next on the floor of the item under way, the first before the others; whoever may not do the first (the chair notes no answers) does the
 * one behind it. Nothing: the hall goes on to the next step.
 *
 * An answer is heard to the end and noted before anybody is called, so that whoever asked is the first to rebut it; whoever waits on this item is called
 * before the next question is answered; and a group of issues closes when nobody is left to be answered.
 */
export function nextOnFloor(state: SessionState, item: AgendaItem): readonly FloorDeed[] {
  const answer = answerAtFloor(state);
  if (answer) return [{ type: 'end-answer', answer }];
  const answered = answeredAndNotNoted(state, item);
  const deed = nextToSpeakOrAnswer(state, item);
  return [
    ...(answered ? [{ type: 'note-answered', question: answered } as const] : []),
    ...(deed ? [deed] : []),
  ];
}

function nextToSpeakOrAnswer(state: SessionState, item: AgendaItem): FloorDeed | null {
  const [request] = nextSpeakers(state);
  if (request && request.agendaItemId === item.id) return { type: 'call-speaker', request };
  const speaker = speakerAtFloor(state);
  if (speaker) return { type: 'end-speech', request: speaker };
  const group = openIssueGroup(state);
  if (group) {
    const question = nextQuestion(state, group);
    return question ? { type: 'call-answerer', group, question } : { type: 'close-issues', group };
  }
  const planned = state.issueGroups.find(({ progress }) => progress.status === 'planned');
  return planned && item.kind === 'questioning' ? { type: 'open-issues', group: planned } : null;
}

/** The question that the last answer in the item was to, where nobody has noted that it was answered. */
function answeredAndNotNoted({ answers, questions }: SessionState, { id }: AgendaItem): Question | undefined {
  const last = answers.at(-1);
  if (last?.agendaItemId !== id) return undefined;
  return questions.find(
    ({ questionId, progress }) => questionId === last.questionId && progress.status === 'submitted',
  );
}

/** The first question of a group that waits for its answer. */
function nextQuestion(state: SessionState, group: IssueGroup): Question | undefined {
  return questionsOf(state, group).find(
    ({ questionId, progress }) =>
      progress.status === 'submitted' && !state.answers.some((answer) => answer.questionId === questionId),
  );
}

/** The command that a press gives: asked for with the press, since each call of an official has an id of its own. */
export function commandOnFloor(deed: FloorDeed): FloorCommand {
  switch (deed.type) {
    case 'call-speaker':
      return { type: 'CallSpeaker', requestId: deed.request.requestId };
    case 'end-speech':
      return { type: 'EndSpeech', requestId: deed.request.requestId };
    case 'end-answer':
      return { type: 'ChangeAnswer', answerId: deed.answer.answerId, change: 'end' };
    case 'note-answered':
      return { type: 'RecordAnswer', questionId: deed.question.questionId };
    case 'call-answerer':
      return callAnswerer(deed.group, deed.group.mainAnswerer, deed.question);
    case 'open-issues':
      return { type: 'OpenIssueGroup', issueGroupId: deed.group.issueGroupId };
    case 'close-issues':
      return { type: 'CloseIssueGroup', issueGroupId: deed.group.issueGroupId };
  }
}

/** `question`: null where none in particular is answered. */
export function callAnswerer(
  { issueGroupId }: IssueGroup,
  answerer: IssueGroup['mainAnswerer'],
  question: Question | null,
): Extract<FloorCommand, { type: 'CallAnswerer' }> {
  return {
    type: 'CallAnswerer',
    answerId: newUuid() as AnswerId,
    answerer,
    issueGroupId,
    questionId: question?.questionId ?? null,
  };
}

/** Tells one deed of the floor from the next. */
export function idOnFloor(deed: FloorDeed): string {
  switch (deed.type) {
    case 'call-speaker':
    case 'end-speech':
      return `${deed.type} ${deed.request.requestId}`;
    case 'end-answer':
      return `${deed.type} ${deed.answer.answerId}`;
    case 'note-answered':
    case 'call-answerer':
      return `${deed.type} ${deed.question.questionId}`;
    case 'open-issues':
    case 'close-issues':
      return `${deed.type} ${deed.group.issueGroupId}`;
  }
}

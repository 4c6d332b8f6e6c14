import type { EventOf, SessionEvent } from '../../protocol/events.ts';
import type { IssueGroupId, QuestionId } from '../../protocol/ids.ts';
import type { Answerer } from '../../protocol/questioning.ts';
import { refuse } from '../../protocol/refusals.ts';
import { findQuestion } from '../floor/questions.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findIssueGroup, issueGroupOf, openIssueGroup } from './find-issues.ts';

type Issues = Omit<EventOf<'IssueGroupSet'>, 'type' | 'v'>;

/** Makes a group, or says anew who answers in it and which questions belong to it; a question comes out of the group that it was in. */
export function setIssueGroup(state: SessionState, group: Issues): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const { issueGroupId, title, mainAnswerer, alongside, questions } = group;
  const known = findIssueGroup(state, issueGroupId);
  if (known?.progress.status === 'closed') return refuse('issue-group-closed', { title: known.title });
  if (new Set(questions).size < questions.length) return refuse('question-twice-in-group');
  for (const id of questions) {
    const question = findQuestion(state, id);
    if (!question) return refuse('unknown-question');
    if (question.takenUpAt === null) return refuse('question-not-taken-up', { topic: question.topic });
    const other = issueGroupOf(state, id);
    if (other && other !== known && other.progress.status !== 'planned') {
      return refuse('question-in-open-group', { topic: question.topic, title: other.title });
    }
  }
  const same =
    known !== undefined &&
    known.title === title &&
    isSameOrder(namesOf([known.mainAnswerer, ...known.alongside]), namesOf([mainAnswerer, ...alongside])) &&
    isSameOrder(known.questions, questions);
  return same ? decided() : decided({ type: 'IssueGroupSet', v: 1, ...group });
}

const namesOf = (answerers: readonly Answerer[]) =>
  answerers.map(({ name, guestId }) => `${name} ${guestId}`);

function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, place) => value === other[place]);
}

/** In which order the questions of a group are asked: also while it is dealt with, and not once it is over. */
export function moveIssueQuestion(
  state: SessionState,
  issueGroupId: IssueGroupId,
  questionId: QuestionId,
  before: QuestionId | null,
): Decision {
  const group = findIssueGroup(state, issueGroupId);
  if (!group) return refuse('unknown-issue-group');
  const { title, questions, progress } = group;
  if (state.status === 'closed') return refuse('session-closed');
  if (progress.status === 'closed') return refuse('issue-group-closed', { title });
  if (!questions.includes(questionId) || (before !== null && !questions.includes(before))) {
    return refuse('question-not-in-group', { title });
  }
  const order = questionId === before ? questions : movedBefore(questions, questionId, before);
  if (isSameOrder(order, questions)) return decided();
  return decided({ type: 'IssueQuestionMoved', v: 1, issueGroupId, questionId, order: [...order] });
}

function movedBefore(
  questions: readonly QuestionId[],
  questionId: QuestionId,
  before: QuestionId | null,
): readonly QuestionId[] {
  const others = questions.filter((id) => id !== questionId);
  return others.toSpliced(before === null ? others.length : others.indexOf(before), 0, questionId);
}

export function dropIssueGroup(state: SessionState, issueGroupId: IssueGroupId): Decision {
  const group = findIssueGroup(state, issueGroupId);
  if (!group) return refuse('unknown-issue-group');
  if (state.status === 'closed') return refuse('session-closed');
  if (group.progress.status !== 'planned') return refuse('issue-group-begun', { title: group.title });
  return decided({ type: 'IssueGroupDropped', v: 1, issueGroupId });
}

/** One is dealt with at a time; one that was closed can be taken up again. */
export function openGroup(state: SessionState, issueGroupId: IssueGroupId): Decision {
  const group = findIssueGroup(state, issueGroupId);
  if (!group) return refuse('unknown-issue-group');
  if (group.progress.status === 'open') return decided();
  return decided(...closingIssues(state), { type: 'IssueGroupOpened', v: 1, issueGroupId });
}

export function closeGroup(state: SessionState, issueGroupId: IssueGroupId): Decision {
  const group = findIssueGroup(state, issueGroupId);
  if (!group) return refuse('unknown-issue-group');
  switch (group.progress.status) {
    case 'planned':
      return refuse('issue-group-not-open', { title: group.title });
    case 'closed':
      return decided();
    case 'open':
      return decided({ type: 'IssueGroupClosed', v: 1, issueGroupId });
  }
}

/** What closes the group that is open, if one is: when another opens, and when the session closes. */
export function closingIssues(state: SessionState): readonly SessionEvent[] {
  const open = openIssueGroup(state);
  return open ? [{ type: 'IssueGroupClosed', v: 1, issueGroupId: open.issueGroupId }] : [];
}

import type { AnswerId, IssueGroupId, QuestionId } from '../../protocol/ids.ts';
import type { AnswerTurn, IssueGroup, Question, SessionState } from '../state.ts';

export function findIssueGroup(
  { issueGroups }: Pick<SessionState, 'issueGroups'>,
  id: IssueGroupId,
): IssueGroup | undefined {
  return issueGroups.find(({ issueGroupId }) => issueGroupId === id);
}

/** The group that is dealt with now. */
export function openIssueGroup({ issueGroups }: Pick<SessionState, 'issueGroups'>): IssueGroup | undefined {
  return issueGroups.find(({ progress }) => progress.status === 'open');
}

export function issueGroupOf(
  { issueGroups }: Pick<SessionState, 'issueGroups'>,
  id: QuestionId,
): IssueGroup | undefined {
  return issueGroups.find(({ questions }) => questions.includes(id));
}

/** The questions of a group in their order, without those that were withdrawn or declined since. */
export function questionsOf(
  { questions }: Pick<SessionState, 'questions'>,
  group: IssueGroup,
): readonly Question[] {
  return group.questions.flatMap((id) => {
    const question = questions.find(({ questionId }) => questionId === id);
    const stands = question?.progress.status === 'submitted' || question?.progress.status === 'answered';
    return question && stands ? [question] : [];
  });
}

export function findAnswer({ answers }: Pick<SessionState, 'answers'>, id: AnswerId): AnswerTurn | undefined {
  return answers.findLast(({ answerId }) => answerId === id);
}

/** The official who has the floor now. */
export function answerAtFloor({ answers }: Pick<SessionState, 'answers'>): AnswerTurn | undefined {
  return answers.findLast(({ progress }) => progress.status === 'called');
}

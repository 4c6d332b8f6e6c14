import type { AsCommands, Deciders } from '../area.ts';
import { whileOpen } from '../sitting/while-open.ts';
import { addAnswerTime, allowedFor, callAnswerer, changeAnswer } from './answering.ts';
import { closeGroup, dropIssueGroup, moveIssueQuestion, openGroup, setIssueGroup } from './issue-groups.ts';

export const deciders = {
  SetIssueGroup: (state, { type: _, ...group }) => setIssueGroup(state, group),
  MoveIssueQuestion: (state, { issueGroupId, questionId, before }) =>
    moveIssueQuestion(state, issueGroupId, questionId, before),
  DropIssueGroup: (state, { issueGroupId }) => dropIssueGroup(state, issueGroupId),
  OpenIssueGroup: (state, { issueGroupId }) => whileOpen(state, () => openGroup(state, issueGroupId)),
  CloseIssueGroup: (state, { issueGroupId }) => closeGroup(state, issueGroupId),
  CallAnswerer: (state, { type: _, ...called }) => whileOpen(state, () => callAnswerer(state, called)),
  ChangeAnswer: (state, { answerId, change }) => changeAnswer(state, answerId, change),
  AddAnswerTime: (state, { answerId, seconds, from }) => addAnswerTime(state, answerId, seconds, from),
} satisfies Deciders<
  | 'SetIssueGroup'
  | 'MoveIssueQuestion'
  | 'DropIssueGroup'
  | 'OpenIssueGroup'
  | 'CloseIssueGroup'
  | 'CallAnswerer'
  | 'ChangeAnswer'
  | 'AddAnswerTime'
>;

const CHANGES = { paused: 'pause', resumed: 'resume', ended: 'end' } as const;

export const asCommands = {
  IssueGroupSet: ({ type: _, v: _v, ...group }) => ({ type: 'SetIssueGroup', ...group }),
  IssueQuestionMoved: ({ issueGroupId, questionId, order }) => ({
    type: 'MoveIssueQuestion',
    issueGroupId,
    questionId,
    before: order[order.indexOf(questionId) + 1] ?? null,
  }),
  IssueGroupDropped: ({ issueGroupId }) => ({ type: 'DropIssueGroup', issueGroupId }),
  IssueGroupOpened: ({ issueGroupId }) => ({ type: 'OpenIssueGroup', issueGroupId }),
  IssueGroupClosed: ({ issueGroupId }) => ({ type: 'CloseIssueGroup', issueGroupId }),
  AnswererCalled: ({ answerId, answerer, issueGroupId, questionId }) => ({
    type: 'CallAnswerer',
    answerId,
    answerer,
    issueGroupId,
    questionId,
  }),
  AnswerChanged: ({ answerId, change }) => ({ type: 'ChangeAnswer', answerId, change: CHANGES[change] }),
  AnswerTimeAdded: ({ answerId, seconds }, state) => ({
    type: 'AddAnswerTime',
    answerId,
    seconds,
    from: allowedFor(state, answerId),
  }),
} satisfies AsCommands<
  | 'IssueGroupSet'
  | 'IssueQuestionMoved'
  | 'IssueGroupDropped'
  | 'IssueGroupOpened'
  | 'IssueGroupClosed'
  | 'AnswererCalled'
  | 'AnswerChanged'
  | 'AnswerTimeAdded'
>;

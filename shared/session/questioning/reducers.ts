import type { EventOf } from '../../protocol/events.ts';
import type { IssueGroupId } from '../../protocol/ids.ts';
import type { Moment, Reducers } from '../area.ts';
import { pausedAt } from '../floor/speech-clock.ts';
import type { AnswerTurn, IssueGroup, SessionState } from '../state.ts';
import { withOneChanged, withOneMore } from '../with-one-changed.ts';

/** A question leaves the group that it was in before. */
function set(state: SessionState, { type: _type, v: _v, ...group }: EventOf<'IssueGroupSet'>): SessionState {
  const known = state.issueGroups.some(({ issueGroupId }) => issueGroupId === group.issueGroupId);
  const moved = new Set(group.questions);
  const issueGroups = state.issueGroups.map((one): IssueGroup => {
    if (one.issueGroupId === group.issueGroupId) return { ...one, ...group };
    if (!one.questions.some((id) => moved.has(id))) return one;
    return { ...one, questions: one.questions.filter((id) => !moved.has(id)) };
  });
  return {
    ...state,
    issueGroups: known ? issueGroups : [...issueGroups, { ...group, progress: { status: 'planned' } }],
  };
}

function onGroup(
  state: SessionState,
  id: IssueGroupId,
  progress: (group: IssueGroup) => IssueGroup['progress'],
): SessionState {
  const issueGroups = withOneChanged(
    state.issueGroups,
    ({ issueGroupId }) => issueGroupId === id,
    (group) => ({ ...group, progress: progress(group) }),
  );
  return { ...state, issueGroups };
}

function called(
  state: SessionState,
  { type: _type, v: _v, seconds, ...turn }: EventOf<'AnswererCalled'>,
  { at }: Moment,
): SessionState {
  const time = { allowedSeconds: seconds, spokenMs: 0, runningSince: at };
  const answer: AnswerTurn = { ...turn, progress: { status: 'called', calledAt: at, time } };
  return { ...state, answers: withOneMore(state.answers, answer) };
}

function changed(state: SessionState, event: EventOf<'AnswerChanged'>, { at }: Moment): SessionState {
  return onAnswer(state, event.answerId, (progress) => {
    const { calledAt, time } = progress;
    switch (event.change) {
      case 'paused':
        return { status: 'called', calledAt, time: pausedAt(time, at) };
      case 'resumed':
        return { status: 'called', calledAt, time: { ...pausedAt(time, at), runningSince: at } };
      case 'ended':
        return { status: 'done', calledAt, endedAt: at, time };
    }
  });
}

function onAnswer(
  state: SessionState,
  id: AnswerTurn['answerId'],
  change: (progress: Extract<AnswerTurn['progress'], { status: 'called' }>) => AnswerTurn['progress'],
): SessionState {
  const answers = withOneChanged(
    state.answers,
    ({ answerId }) => answerId === id,
    (answer) =>
      answer.progress.status === 'called' ? { ...answer, progress: change(answer.progress) } : answer,
  );
  return { ...state, answers };
}

export const reducers = {
  IssueGroupSet: set,
  IssueQuestionMoved: (state, { issueGroupId, order }) => ({
    ...state,
    issueGroups: withOneChanged(
      state.issueGroups,
      (group) => group.issueGroupId === issueGroupId,
      (group) => ({ ...group, questions: order }),
    ),
  }),
  IssueGroupDropped: (state, { issueGroupId }) => ({
    ...state,
    issueGroups: state.issueGroups.filter((group) => group.issueGroupId !== issueGroupId),
  }),
  IssueGroupOpened: (state, { issueGroupId }, { at }) =>
    onGroup(state, issueGroupId, ({ progress }) => ({
      status: 'open',
      openedAt: progress.status === 'planned' ? at : progress.openedAt,
    })),
  IssueGroupClosed: (state, { issueGroupId }, { at }) =>
    onGroup(state, issueGroupId, ({ progress }) => ({
      status: 'closed',
      openedAt: progress.status === 'planned' ? at : progress.openedAt,
      closedAt: at,
    })),
  AnswererCalled: called,
  AnswerChanged: changed,
  AnswerTimeAdded: (state, { answerId, seconds }) =>
    onAnswer(state, answerId, (progress) => ({
      ...progress,
      time: { ...progress.time, allowedSeconds: (progress.time.allowedSeconds ?? 0) + seconds },
    })),
} satisfies Reducers<
  | 'IssueGroupSet'
  | 'IssueQuestionMoved'
  | 'IssueGroupDropped'
  | 'IssueGroupOpened'
  | 'IssueGroupClosed'
  | 'AnswererCalled'
  | 'AnswerChanged'
  | 'AnswerTimeAdded'
>;

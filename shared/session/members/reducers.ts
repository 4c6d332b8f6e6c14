import type { EventOf } from '../../protocol/events.ts';
import type { DelegateId, Instant } from '../../protocol/ids.ts';
import type { Delegate } from '../../protocol/records.ts';
import type { Reducers } from '../area.ts';
import { groupsAfter } from '../groups/leaving.ts';
import { withoutDelegates } from '../guests/reducers.ts';
import type { Attendance, Conflict, FormerDelegate, OpenPoll, Poll, SessionState } from '../state.ts';
import { countersAfter } from './counters.ts';
import { findDelegate, registerDelegates } from './delegates.ts';
import { comesBack } from './former.ts';
import { linked } from './link.ts';
import { replaced } from './particulars.ts';
import { standingBodyAfter } from './standing-body.ts';
import { belongs } from './total.ts';
import { unitSecretariesAfter, withUnitSecretary } from './unit-secretaries.ts';
import { unitRenamed, withUnits } from './units.ts';

type MemberEvent = EventOf<
  | 'DelegatesRegistered'
  | 'DelegateCorrected'
  | 'DelegateStruck'
  | 'DelegateSuspended'
  | 'DelegateRestored'
  | 'DelegatesMerged'
  | 'StandingBodyNamed'
  | 'CountersNamed'
  | 'UnitSecretaryNamed'
  | 'UnitRenamed'
  | 'TotalConfirmed'
  | 'DelegatesLinked'
>;

/** What becomes of the list of delegates, and of all that hangs on who is on it. */
export const reducers = {
  DelegatesRegistered: (state, event, { at, seq }) =>
    withoutDelegates(withParticulars(state, event.delegates, seq), at),
  DelegateCorrected: (state, event, { at, seq }) =>
    withoutDelegates(withParticulars(state, [event.delegate], seq), at),
  DelegatesLinked: (state, { links }, { at }) =>
    withoutDelegates({ ...state, delegates: linked(state.delegates, links) }, at),
  DelegateStruck: (state, { delegateId, kind, on, source, reason }, { at, seq }) =>
    without(state, delegateId, { type: 'struck', kind, on, source, reason }, at, seq),
  DelegatesMerged: (state, event, { at, seq }) => merged(state, event, at, seq),
  DelegateSuspended: (state, { delegateId, on, source, reason }, { at }) => {
    // Not there as a delegate: who is suspended counts for no quorum until marked again.
    const { [delegateId]: _mark, ...attendance } = state.attendance;
    const suspensions = [...state.suspensions, { delegateId, on, source, reason, suspendedAt: at }];
    const counters = countersAfter(state.counters, delegateId, null);
    const unitSecretaries = unitSecretariesAfter(state.unitSecretaries, delegateId, null);
    return { ...state, attendance, suspensions, counters, unitSecretaries };
  },
  DelegateRestored: (state, event) => ({
    ...state,
    suspensions: state.suspensions.filter(({ delegateId }) => delegateId !== event.delegateId),
  }),
  StandingBodyNamed: (state, { chair, members }) => ({ ...state, standingBody: { chair, members } }),
  CountersNamed: (state, { delegateIds }) => ({ ...state, counters: delegateIds }),
  UnitSecretaryNamed: (state, { unitId, delegateId }) => ({
    ...state,
    unitSecretaries: withUnitSecretary(state.unitSecretaries, unitId, delegateId),
  }),
  UnitRenamed: (state, event, { seq }) => {
    const after = unitRenamed(state, event);
    const earlierParticulars = replaced(state, after.delegates, seq);
    const earlierUnits = [...state.earlierUnits, { untilSeq: seq, units: state.units }];
    return { ...state, ...after, earlierParticulars, earlierUnits };
  },
  TotalConfirmed: (state, { total, suspended, reason }, { at }) => ({
    ...state,
    confirmedTotal: { total, suspended, reason, at },
  }),
} satisfies Reducers<MemberEvent['type']>;

function withParticulars(
  state: SessionState,
  delegates: EventOf<'DelegatesRegistered'>['delegates'],
  seq: number,
): SessionState {
  const back = new Set(delegates.map((delegate) => comesBack(state, delegate)));
  const stillGone = state.former.filter((one) => !back.has(one));
  const registered = {
    ...state,
    delegates: registerDelegates(state.delegates, delegates),
    former: stillGone.length === state.former.length ? state.former : stillGone,
    earlierParticulars: replaced(state, delegates, seq),
  };
  return withUnits(registered, seq);
}

/**
 * The delegate's waiting requests to speak are withdrawn, and declared conflicts stand no longer; questions, marks of attendance
 * and what was voted stay as they are.
 */
function without(
  state: SessionState,
  id: DelegateId,
  left: FormerDelegate['left'],
  at: Instant,
  seq: number,
): SessionState {
  const delegate = findDelegate(state, id);
  if (!delegate) return state;
  const into = left.type === 'merged' ? left.into : null;
  const gone: SessionState = {
    ...state,
    delegates: state.delegates.filter((one) => one !== delegate),
    former: [...state.former, { delegate, at, seq, left }],
    conflicts: state.conflicts.filter(({ delegateId }) => delegateId !== id),
    suspensions: state.suspensions.filter(({ delegateId }) => delegateId !== id),
    standingBody: standingBodyAfter(state.standingBody, id, into),
    counters: countersAfter(state.counters, id, into),
    unitSecretaries: unitSecretariesAfter(state.unitSecretaries, id, into),
    polls: state.polls.map((poll) => (isOpen(poll) ? withoutElector(state, poll, delegate) : poll)),
    speechRequests: state.speechRequests.map((request) =>
      request.delegateId === id && request.progress.status === 'waiting'
        ? { ...request, progress: { status: 'withdrawn', at } }
        : request,
    ),
    ...groupsAfter(state, id, into, (request) => ({ ...request, progress: { status: 'withdrawn', at } })),
  };
  return withUnits(gone, seq);
}

/**
 * Whatever is still under way passes to the one who stays: the mark of attendance where there is none of their own, requests and
 * questions that wait, conflicts, and being kept out of an open poll. What is over stays under the name it was done in.
 */
function merged(
  state: SessionState,
  { keep, drop }: EventOf<'DelegatesMerged'>,
  at: Instant,
  seq: number,
): SessionState {
  const attendance: Record<DelegateId, Attendance> = { ...state.attendance };
  const mark = attendance[keep] ?? attendance[drop];
  if (mark) attendance[keep] = mark;
  const kept = (id: DelegateId) => (id === drop ? keep : id);
  const conflicts = joined(
    state.conflicts.map((conflict) => ({ ...conflict, delegateId: kept(conflict.delegateId) })),
  );
  const passed: SessionState = {
    ...state,
    attendance,
    conflicts,
    speechRequests: state.speechRequests.map((request) =>
      request.progress.status === 'waiting' ? { ...request, delegateId: kept(request.delegateId) } : request,
    ),
    questions: state.questions.map((question) =>
      question.progress.status === 'submitted'
        ? { ...question, delegateId: kept(question.delegateId) }
        : question,
    ),
    polls: state.polls.map((poll) => (isOpen(poll) ? passedOn(poll, kept) : poll)),
  };
  return without(passed, drop, { type: 'merged', into: keep }, at, seq);
}

/** Each once, with the reason that is known of it. */
function joined(conflicts: readonly Conflict[]): readonly Conflict[] {
  const isSame = (one: Conflict) => (other: Conflict) =>
    other.delegateId === one.delegateId && other.agendaItemId === one.agendaItemId;
  return conflicts
    .filter((conflict, place) => conflicts.findIndex(isSame(conflict)) === place)
    .map((conflict) => {
      const reasons = conflicts.filter(isSame(conflict)).map(({ reason }) => reason);
      return { ...conflict, reason: reasons.find((reason) => reason !== null) ?? null };
    });
}

function isOpen(poll: Poll): poll is OpenPoll {
  return poll.status === 'open';
}

/** An opinion poll goes on without whoever left the list. */
function withoutElector(state: SessionState, poll: OpenPoll, delegate: Delegate): OpenPoll {
  const { id } = delegate;
  const recused = poll.recused.filter(({ delegateId }) => delegateId !== id);
  const { electors, total, question } = poll;
  if (!(electors ? electors.includes(id) : belongs(state, delegate, question.electorate)))
    return { ...poll, recused };
  return {
    ...poll,
    recused,
    electors: electors?.filter((elector) => elector !== id) ?? null,
    total: total === null ? null : total - 1,
    left: [...poll.left, id],
  };
}

/** Being asked, and being kept out, pass to whoever stays. */
function passedOn(poll: OpenPoll, kept: (id: DelegateId) => DelegateId): OpenPoll {
  const recused = poll.recused.map((one) => ({ ...one, delegateId: kept(one.delegateId) }));
  const once = new Map<DelegateId, (typeof recused)[number]>();
  for (const one of recused) {
    once.set(one.delegateId, { ...one, reason: one.reason ?? once.get(one.delegateId)?.reason ?? null });
  }
  const stays = new Set(poll.electors);
  const electors = poll.electors?.map((id) => (stays.has(kept(id)) ? id : kept(id))) ?? null;
  return { ...poll, recused: [...once.values()], electors };
}

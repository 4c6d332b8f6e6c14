import type { CheckInMeans, Sitting } from '../../protocol/attendance.ts';
import type { Actor, LoggedEvent, SessionEvent } from '../../protocol/events.ts';
import type { DelegateId, Instant } from '../../protocol/ids.ts';
import type { AttendanceStatus } from '../../protocol/records.ts';
import { evolve } from '../evolve.ts';
import { EMPTY_SESSION, type SessionState } from '../state.ts';
import { presentDelegates } from './marks.ts';

/*
 * What the log says of attendance, to the second: read from a whole log, which devices of delegates do not have.
 */

/** A change of one delegate's mark. */
export interface RollMark {
  readonly seq: number;
  readonly at: Instant;
  /** Who marked: the delegate themself, whoever keeps the list, or whoever changed the list. */
  readonly actor: Actor;
  readonly delegateId: DelegateId;
  /** null: the mark was undone, or went with the delegate's rights. */
  readonly status: AttendanceStatus | null;
  /** By what the delegate marked themself; null where somebody else did. */
  readonly means: CheckInMeans | null;
  readonly reason: string | null;
  /** Takes back the mark before it, which was made by mistake a moment ago. */
  readonly undone: boolean;
}

/** The roll of one sitting, with all that became of it. */
export interface SittingRoll {
  /** null: marks from before there was a roll of a sitting. */
  readonly sitting: Sitting | null;
  readonly beganAt: Instant | null;
  readonly closedAt: Instant | null;
  /** When the next roll began, or the session was closed; null: it goes on. */
  readonly endedAt: Instant | null;
  readonly marks: readonly RollMark[];
  /** The session as it stood at its end, or as it stands. */
  readonly state: SessionState;
}

/**
 * The rolls of a session in their order; none where nobody was marked.
 * @throws RangeError when `log` is not the whole log from its first entry.
 */
export function rollsIn(log: readonly LoggedEvent[]): readonly SittingRoll[] {
  const rolls: SittingRoll[] = [];
  let state = EMPTY_SESSION;
  let marks: RollMark[] = [];
  const end = (endedAt: Instant | null, asOf: SessionState) => {
    const { sitting = null, beganAt = null, closedAt = null } = asOf.roll ?? {};
    if (asOf.roll || marks.length > 0) {
      rolls.push({ sitting, beganAt, closedAt, endedAt, marks, state: asOf });
    }
    marks = [];
  };
  let closedAt: Instant | null = null;
  for (const entry of log) {
    const before = state;
    state = evolve(before, entry);
    if (entry.event.type === 'RollBegan') {
      const isFirst = before.roll === null && before.status === 'preparing';
      if (isFirst) {
        marks.push(...changesOf(entry, before.attendance, state.attendance));
        continue;
      }
      end(entry.at, before);
      marks.push(...changesOf(entry, {}, state.attendance));
      continue;
    }
    if (entry.event.type === 'SessionClosed') closedAt = entry.at;
    if (state.attendance !== before.attendance) {
      marks.push(...changesOf(entry, before.attendance, state.attendance));
    }
  }
  end(closedAt, state);
  return rolls;
}

function changesOf(
  { seq, at, actor, event }: LoggedEvent,
  before: SessionState['attendance'],
  after: SessionState['attendance'],
): readonly RollMark[] {
  const changed = (Object.keys({ ...before, ...after }) as DelegateId[]).filter(
    (id) => before[id] !== after[id],
  );
  const reason = reasonOf(event);
  return changed.map((delegateId) => {
    const { status = null, means = null } = after[delegateId] ?? {};
    const undone = event.type === 'AttendanceMarkUndone';
    return { seq, at, actor, delegateId, status, means: isByThem(event) ? means : null, reason, undone };
  });
}

const isByThem = ({ type }: SessionEvent) => type === 'DelegateCheckedIn';

function reasonOf(event: SessionEvent): string | null {
  return event.type === 'AttendanceMarked' ? event.reason : null;
}

/** A time for which somebody was there; `to` null: until the end. */
export interface Stay {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** How it went with one delegate in one sitting. */
export interface Course {
  readonly stays: readonly Stay[];
  /** Came after the calling of the roll had ended. */
  readonly late: boolean;
  /** When they went, and did not come back; null: they stayed, or never came. */
  readonly leftAt: Instant | null;
  /** Of somebody who was not there at all: with a reason, without one, or not marked. Null: they were there. */
  readonly missing: 'excused' | 'absent' | 'unmarked' | null;
}

export function courseOf({ marks, closedAt }: SittingRoll, id: DelegateId): Course {
  const own = marks.filter(({ delegateId }) => delegateId === id);
  const stays: Stay[] = [];
  let since: Instant | null = null;
  for (const { at, status } of withoutUndone(own)) {
    if (status === 'present') since ??= at;
    else if (since !== null) {
      stays.push({ from: since, to: at });
      since = null;
    }
  }
  if (since !== null) stays.push({ from: since, to: null });
  const [first] = stays;
  const last = stays.at(-1);
  const mark = own.at(-1)?.status ?? null;
  return {
    stays,
    late: first !== undefined && closedAt !== null && first.from > closedAt,
    leftAt: last?.to ?? null,
    missing: first ? null : mark === 'excused' || mark === 'absent' ? mark : 'unmarked',
  };
}

/** Without marks that were taken back a moment later, and without what took them back. */
function withoutUndone(marks: readonly RollMark[]): readonly RollMark[] {
  const standing: RollMark[] = [];
  for (const mark of marks) {
    if (mark.undone) standing.pop();
    else standing.push(mark);
  }
  return standing;
}

/**
 * Who was marked as present right after the entry `seq`: at the opening of a poll, or at its end.
 * @throws RangeError when `log` is not the whole log from its first entry.
 */
export function presentAt(log: readonly LoggedEvent[], seq: number): readonly DelegateId[] {
  let state = EMPTY_SESSION;
  for (const entry of log) {
    if (entry.seq > seq) break;
    state = evolve(state, entry);
  }
  return presentDelegates(state);
}

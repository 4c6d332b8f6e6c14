import type { EventOf } from '../../protocol/events.ts';
import type { DelegateId, Instant } from '../../protocol/ids.ts';
import type { AttendanceStatus } from '../../protocol/records.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import { findDelegate } from '../members/delegates.ts';
import { findSuspension } from '../members/find-suspension.ts';
import { totalOf } from '../members/total.ts';
import { isHallPoll, openPoll } from '../polls/find-poll.ts';
import type { Attendance, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';

export function evolveAttendance(
  attendance: SessionState['attendance'],
  event: EventOf<'AttendanceMarked' | 'AttendanceMarkUndone' | 'DelegateCheckedIn'>,
  at: Instant,
): SessionState['attendance'] {
  if (event.type === 'AttendanceMarkUndone') {
    const { [event.delegateId]: undone, ...others } = attendance;
    const before = undone?.before ?? null;
    if (before === null) return others;
    // Where the mark that was a mistake was the first by which they were there, they have not come yet.
    const cameAt = undone?.cameAt === undone?.markedAt ? undefined : undone?.cameAt;
    return { ...attendance, [event.delegateId]: { status: before, markedAt: at, ...came(cameAt) } };
  }
  if (event.type === 'DelegateCheckedIn') {
    const { delegateId, means } = event;
    const mark = markAfter(attendance[delegateId], 'present', at);
    return { ...attendance, [delegateId]: { ...mark, means } };
  }
  const marked = event.marks.map(({ delegateId, status }): [DelegateId, Attendance] => [
    delegateId,
    markAfter(attendance[delegateId], status, at),
  ]);
  // V8 copies an object as a block of memory, unless single members are written into the copy.
  return { ...attendance, ...Object.fromEntries(marked) };
}

function markAfter(known: Attendance | undefined, status: AttendanceStatus, at: Instant): Attendance {
  const before = known?.status ?? null;
  // A mark that was undone, or that an import of earlier releases left, has no time of coming beside it.
  const there = known?.cameAt ?? (known?.status === 'present' ? known.markedAt : undefined);
  return { status, markedAt: at, before, ...came(there ?? (status === 'present' ? at : undefined)) };
}

function came(cameAt: Instant | undefined): Pick<Attendance, 'cameAt'> {
  return cameAt === undefined ? {} : { cameAt };
}

/** How long a mark can be undone. Consoles offer it for a little less, so that a press at the last moment holds. */
const UNDO_MARK_MS = 15_000;

/** Takes back a mark made by mistake. Not once the hall has been asked to vote: whoever was there was counted. */
export function undoMark(state: SessionState, delegateId: DelegateId, at: Instant): Decision {
  const mark = state.attendance[delegateId];
  if (!mark) return refuse('unknown-delegate', { id: delegateId });
  const late = Date.parse(at) - Date.parse(mark.markedAt) > UNDO_MARK_MS;
  const voted = state.polls.some((poll) => isHallPoll(poll) && poll.openedAt >= mark.markedAt);
  if (state.status === 'closed' || late || voted || mark.before === undefined || openPoll(state)) {
    return refuse('mark-stands');
  }
  return decided({ type: 'AttendanceMarkUndone', v: 1, delegateId });
}

/**
 * Marks who is there. Coming later (absent or unmarked to present) and leaving need no reason; each mark is an
 * entry of its own and stays in the log, also one that is undone.
 */
export function markAttendance(
  state: SessionState,
  marks: readonly { delegateId: DelegateId; status: AttendanceStatus }[],
  reason: string | null,
): Decision {
  if (state.status === 'closed' && reason === null) return refuse('session-closed');
  for (const { delegateId } of marks) {
    if (!state.delegates.some((delegate) => delegate.id === delegateId)) {
      return refuse('unknown-delegate', { id: delegateId });
    }
  }
  const suspended = marks.find(
    ({ delegateId, status }) => status === 'present' && findSuspension(state, delegateId),
  );
  if (suspended) {
    const { name } = findDelegate(state, suspended.delegateId) ?? { name: suspended.delegateId };
    return refuse('delegate-suspended', { name });
  }
  // Of several marks of one delegate the last one holds.
  const last = new Map(marks.map((mark) => [mark.delegateId, mark]));
  const changed = [...last.values()].filter(
    (mark) => state.attendance[mark.delegateId]?.status !== mark.status,
  );
  if (changed.length === 0) return decided();
  const why = whyTooMany(state, changed);
  return why
    ? { ok: false, refusal: why }
    : decided({ type: 'AttendanceMarked', v: 1, marks: changed, reason });
}

const ALL = { type: 'all' } as const;

/** Nobody can vote in the hall beyond the number that its vote is counted from. */
export function whyTooMany(
  state: SessionState,
  marks: readonly { delegateId: DelegateId; status: AttendanceStatus }[],
): Refusal | null {
  if (!state.confirmedTotal || openPoll(state)?.question.electorate.type !== 'all') return null;
  const now = new Set(presentDelegates(state));
  for (const { delegateId, status } of marks) {
    if (status === 'present') now.add(delegateId);
    else now.delete(delegateId);
  }
  const total = totalOf(state, ALL);
  return now.size > total ? refusal('total-too-small', { total, present: now.size }) : null;
}

export function isPresent(state: SessionState, id: DelegateId): boolean {
  return state.attendance[id]?.status === 'present';
}

export function presentDelegates(state: SessionState): readonly DelegateId[] {
  return state.delegates.map((delegate) => delegate.id).filter((id) => isPresent(state, id));
}

export interface AttendanceCounts {
  readonly total: number;
  readonly present: number;
  readonly excused: number;
  readonly absent: number;
  /** Neither marked nor to be marked: their rights are suspended. */
  readonly suspended: number;
  readonly unmarked: number;
}

export function attendanceCounts(state: SessionState): AttendanceCounts {
  const counts = { total: totalOf(state, ALL), present: 0, excused: 0, absent: 0, suspended: 0, unmarked: 0 };
  for (const { id } of state.delegates) counts[attendanceOf(state, id)] += 1;
  return counts;
}

/** The mark of a delegate, or why there is none. */
export function attendanceOf(
  state: Pick<SessionState, 'attendance' | 'suspensions'>,
  id: DelegateId,
): AttendanceStatus | 'suspended' | 'unmarked' {
  const mark = state.attendance[id]?.status;
  return mark ?? (findSuspension(state, id) ? 'suspended' : 'unmarked');
}

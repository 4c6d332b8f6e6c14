import type { EventOf, LoggedEvent } from '#shared/protocol/events.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { evolve } from '#shared/session/evolve.ts';
import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';

export interface AttendanceHistory {
  /** The session when the first roll call was complete, and the time of its last mark; null if none was taken. */
  readonly rollCall: { readonly state: SessionState; readonly markedAt: string } | null;
  /** Marks after that, each with the session as it was then. */
  readonly changes: readonly AttendanceChange[];
  /** The session at the moment it was closed. */
  readonly atClosing: SessionState | null;
}

export interface AttendanceChange {
  readonly at: string;
  readonly seq: number;
  readonly event: EventOf<'AttendanceMarked'>;
  readonly state: SessionState;
}

/**
 * Tells the roll call at the opening from later changes. The roll call ends with the first vote in the hall, the end of
 * the first item, or the closing, whichever comes first; marks until then, also mended ones, make up one roll call.
 * @throws RangeError when `log` is not the whole log from its first entry.
 */
export function attendanceHistory(log: readonly LoggedEvent[]): AttendanceHistory {
  let state = EMPTY_SESSION;
  let rollCall: AttendanceHistory['rollCall'] = null;
  let rollCallOver = false;
  /** Before the last end of an item, which may have been a mistake. */
  let wasOver = false;
  let atClosing: SessionState | null = null;
  const changes: AttendanceChange[] = [];
  for (const entry of log) {
    state = evolve(state, entry);
    switch (entry.event.type) {
      case 'AttendanceMarked':
        if (rollCallOver) changes.push({ at: entry.at, seq: entry.seq, event: entry.event, state });
        else rollCall = { state, markedAt: entry.at };
        break;
      case 'AttendanceMarkUndone':
        // A mark by mistake was none.
        if (!withdrawn(changes, entry.event.delegateId) && rollCall !== null) {
          rollCall = { state, markedAt: rollCall.markedAt };
        }
        break;
      case 'PollOpened':
        if (rollCall !== null && isHallPoll(entry.event)) rollCallOver = true;
        break;
      case 'AgendaItemClosed':
        wasOver = rollCallOver;
        if (rollCall !== null) rollCallOver = true;
        break;
      case 'AgendaItemCloseUndone':
        rollCallOver = wasOver;
        break;
      case 'SessionClosed':
        rollCallOver = true;
        atClosing = state;
        break;
    }
  }
  return { rollCall, changes, atClosing };
}

/** Takes the last mark of a delegate out of `changes`; false where it is not among them. */
function withdrawn(changes: AttendanceChange[], delegateId: DelegateId): boolean {
  const at = changes.findLastIndex(({ event }) => event.marks.some((mark) => mark.delegateId === delegateId));
  const change = changes[at];
  if (!change) return false;
  const marks = change.event.marks.filter((mark) => mark.delegateId !== delegateId);
  changes.splice(at, 1, ...(marks.length > 0 ? [{ ...change, event: { ...change.event, marks } }] : []));
  return true;
}

import type { EventOf } from '#shared/protocol/events.ts';
import type { AbsenceId, DelegateId } from '#shared/protocol/ids.ts';
import type { AttendanceStatus } from '#shared/protocol/records.ts';
import { findAbsence } from '#shared/session/attendance/find-absence.ts';
import { findFormerGuest, findGuest } from '#shared/session/guests/find-guest.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { SessionState } from '#shared/session/state.ts';
import { delegateLabel } from '../delegate-names.ts';
import { sittingName } from './sitting-name.ts';

/** How the record names each mark of attendance. */
export const ATTENDANCE_WORDS: Readonly<Record<AttendanceStatus, string>> = {
  present: 'có mặt',
  excused: 'vắng mặt có phép',
  absent: 'vắng mặt',
};

/** Up to this many people are named one by one. */
const NAMED_AT_MOST = 5;

type AttendanceEvent = EventOf<
  | 'AttendanceMarked'
  | 'AttendanceMarkUndone'
  | 'RollBegan'
  | 'RollClosed'
  | 'DelegateCheckedIn'
  | 'GuestCheckedIn'
  | 'GuestsMarked'
  | 'AbsenceReported'
  | 'AbsenceSettled'
  | 'AbsenceWithdrawn'
>;

/** What an entry on attendance was. Reasons of absence are not told: the minutes are for everybody. */
export function describeAttendanceEvent(state: SessionState, event: AttendanceEvent): string {
  switch (event.type) {
    case 'AttendanceMarked':
      return describeMarks(
        'đại biểu',
        event.marks.map(({ delegateId, status }) => ({ name: delegateName(state, delegateId), status })),
      );
    case 'AttendanceMarkUndone':
      return `hoàn tác điểm danh đại biểu ${delegateName(state, event.delegateId)}`;
    case 'RollBegan':
      return `bắt đầu điểm danh ${sittingName(event.sitting)}`;
    case 'RollClosed':
      return event.absent.length === 0
        ? 'kết thúc gọi điểm danh'
        : `kết thúc gọi điểm danh, ghi vắng ${event.absent.length} đại biểu`;
    case 'DelegateCheckedIn':
      return `đại biểu ${delegateName(state, event.delegateId)} tự điểm danh có mặt`;
    case 'GuestCheckedIn':
      return `khách mời ${guestName(state, event.guestId)} tự điểm danh có mặt`;
    case 'GuestsMarked':
      return describeMarks(
        'khách mời',
        event.marks.map(({ guestId, status }) => ({ name: guestName(state, guestId), status })),
      );
    case 'AbsenceReported':
      return `ghi nhận báo vắng của đại biểu ${delegateName(state, event.delegateId)}`;
    case 'AbsenceSettled':
      return `${event.accepted ? 'xác nhận' : 'không xác nhận'} báo vắng${ofWhom(state, event.absenceId)}`;
    case 'AbsenceWithdrawn':
      return `rút báo vắng${ofWhom(state, event.absenceId)}`;
  }
}

function describeMarks(
  kind: string,
  marks: readonly { readonly name: string; readonly status: AttendanceStatus }[],
): string {
  if (marks.length > NAMED_AT_MOST) return `điểm danh ${marks.length} ${kind}`;
  const named = marks.map(({ name, status }) => `${name} ${ATTENDANCE_WORDS[status]}`);
  return `điểm danh ${kind} ${named.join('; ')}`;
}

/** One that was withdrawn since is known no more. */
function ofWhom(state: SessionState, id: AbsenceId): string {
  const absence = findAbsence(state, id);
  return absence ? ` của đại biểu ${delegateName(state, absence.delegateId)}` : '';
}

function delegateName(state: SessionState, id: DelegateId): string {
  const delegate = findPerson(state, id);
  return delegate ? delegateLabel(state, delegate) : id;
}

function guestName(state: SessionState, id: string): string {
  return findGuest(state, id)?.name ?? findFormerGuest(state, id)?.guest.name ?? id;
}

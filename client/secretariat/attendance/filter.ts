import type { AttendanceStatus, Delegate } from '#shared/protocol/records.ts';
import { attendanceOf } from '#shared/session/attendance/marks.ts';
import type { SessionState } from '#shared/session/state.ts';
import { fold } from '#shared/text/fold.ts';
import { compareNames } from '#shared/text/names.ts';

export type StatusFilter = AttendanceStatus | 'unmarked' | 'all';

export interface DelegateFilter {
  readonly search: string;
  /** '' for all groups. */
  readonly group: string;
  readonly status: StatusFilter;
  /** How delegates are ordered: by given names alone, or group by group. */
  readonly order: 'group' | 'name';
}

/** Delegates by their given names, within their groups where asked for; searched without regard to diacritics. */
export function filterDelegates(
  delegates: readonly Delegate[],
  marks: Pick<SessionState, 'attendance' | 'suspensions'>,
  filter: DelegateFilter,
): readonly Delegate[] {
  const wanted = fold(filter.search);
  return delegates
    .filter((delegate) => filter.group === '' || delegate.group === filter.group)
    .filter((delegate) => filter.status === 'all' || attendanceOf(marks, delegate.id) === filter.status)
    .filter((delegate) => fold(`${delegate.name} ${delegate.title} ${delegate.seat}`).includes(wanted))
    .sort((a, b) => (filter.order === 'group' ? compareGroups(a, b) : 0) || compareNames(a.name, b.name));
}

/** "Tổ số 2" before "Tổ số 10". */
function compareGroups(a: Delegate, b: Delegate): number {
  return a.group.localeCompare(b.group, 'vi', { numeric: true });
}

export function groupsOf(delegates: readonly Delegate[]): readonly string[] {
  const groups = new Set(delegates.map((delegate) => delegate.group).filter((group) => group !== ''));
  return [...groups].sort((a, b) => a.localeCompare(b, 'vi', { numeric: true }));
}

import type { CheckInMeans } from '#shared/protocol/attendance.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { absenceFrom } from '#shared/session/attendance/find-absence.ts';
import {
  type Course,
  courseOf,
  type RollMark,
  rollsIn,
  type SittingRoll,
} from '#shared/session/attendance/history.ts';
import type { SessionState } from '#shared/session/state.ts';
import { dayOf, formatDay, formatTimeWithSeconds } from '#shared/text/dates.ts';
import { sittingName } from '../attendance/sitting-name.ts';
import { upperFirst } from '../wording.ts';
import { csvText } from './csv-text.ts';

const COLUMNS = [
  'Buổi họp',
  'Ngày',
  'Họ và tên',
  'Tổ hoặc tư cách',
  'Chỗ ngồi',
  'Kết quả',
  'Có mặt lúc',
  'Rời lúc',
  'Các lần ra vào',
  'Điểm danh bởi',
  'Lý do vắng',
];

const RESULTS = {
  excused: 'Vắng có phép',
  absent: 'Vắng không phép',
  unmarked: 'Chưa điểm danh',
  suspended: 'Tạm đình chỉ',
} as const;

/**
 * Who was there in each sitting, to the second, and by whom they were marked; guests and officials follow in each. For the secretariat alone: it
 * says why somebody was absent.
 */
export function attendanceCsv(state: SessionState, log: readonly LoggedEvent[]): string {
  return csvText([COLUMNS, ...rollsIn(log).flatMap((roll) => rowsOf(state, roll))]);
}

function rowsOf(state: SessionState, roll: SittingRoll): readonly (readonly string[])[] {
  const { sitting, beganAt, marks } = roll;
  const when = [
    sitting ? upperFirst(sittingName(sitting)) : 'Cả kỳ họp',
    formatDay(dayOf(beganAt ?? marks[0]?.at ?? state.details.startsOn)),
  ];
  const delegates = roll.state.delegates.map((delegate) => [
    ...when,
    ...delegateCells(state, roll, delegate),
  ]);
  const guests = roll.state.guests.flatMap(({ id, name, position }) => {
    const mark = roll.state.guestAttendance[id];
    if (!mark) return [];
    const result = mark.status === 'present' ? 'Có mặt' : RESULTS[mark.status];
    const by = mark.means ? meansName(mark.means) : 'Thư ký';
    const at = mark.status === 'present' ? formatTimeWithSeconds(mark.markedAt) : '';
    return [[...when, name, position === '' ? 'Khách mời' : position, '', result, at, '', '', by, '']];
  });
  return [...delegates, ...guests];
}

function delegateCells(
  state: SessionState,
  roll: SittingRoll,
  { id, name, group, seat }: Delegate,
): readonly string[] {
  const course = courseOf(roll, id);
  const [first] = course.stays;
  const reported = roll.sitting && course.missing !== null ? absenceFrom(state, id, roll.sitting) : undefined;
  return [
    name,
    group,
    seat,
    resultOf(roll, id, course),
    first ? formatTimeWithSeconds(first.from) : '',
    course.leftAt === null ? '' : formatTimeWithSeconds(course.leftAt),
    course.stays.length < 2 ? '' : course.stays.map(staySpan).join('; '),
    markedBy(roll.marks.findLast(({ delegateId }) => delegateId === id)),
    reported?.reason ?? '',
  ];
}

function resultOf({ state }: SittingRoll, id: DelegateId, { missing, late, leftAt }: Course): string {
  if (missing === 'unmarked' && state.suspensions.some(({ delegateId }) => delegateId === id)) {
    return RESULTS.suspended;
  }
  if (missing !== null) return RESULTS[missing];
  const came = late ? 'Có mặt, đến muộn' : 'Có mặt';
  return leftAt === null ? came : `${came}, về trước`;
}

function staySpan({ from, to }: Course['stays'][number]): string {
  const end = to === null ? '' : ` - ${formatTimeWithSeconds(to)}`;
  return `${formatTimeWithSeconds(from)}${end}`;
}

function markedBy(mark: RollMark | undefined): string {
  if (!mark) return '';
  const { means, actor } = mark;
  if (means) return meansName(means);
  return actor.capacity === 'group-secretary' ? 'Thư ký tổ, ban' : 'Thư ký';
}

function meansName(means: CheckInMeans): string {
  return means.by === 'seat' ? `Tự điểm danh, thẻ ghế ${means.seat}` : 'Tự điểm danh, mã hội trường';
}

import type { DelegateId } from '#shared/protocol/ids.ts';
import { type Course, courseOf, type SittingRoll } from '#shared/session/attendance/history.ts';
import { totalOf } from '#shared/session/members/total.ts';
import { dayOf } from '#shared/text/dates.ts';
import { formatPercent } from '#shared/text/numbers.ts';
import { type Block, paragraph } from '../blocks.ts';
import { nameList } from '../delegate-names.ts';
import { shortTime, timeOn, upperFirst } from '../wording.ts';
import { quorumSentence } from './quorum-sentence.ts';
import { sittingName } from './sitting-name.ts';

/**
 * Who was there, sitting by sitting: late, gone before the end, and absent with and without a reason, by name. What the reasons were is not
 * said: the minutes are for everybody.
 */
export function sittingBlocks(rolls: readonly SittingRoll[]): readonly Block[] {
  return rolls.flatMap(blocksOf);
}

function blocksOf(roll: SittingRoll): readonly Block[] {
  const { state, sitting, beganAt } = roll;
  const day = beganAt === null ? '' : dayOf(beganAt);
  const courses = state.delegates.map(({ id }): readonly [DelegateId, Course] => [id, courseOf(roll, id)]);
  const of = (wanted: (course: Course) => boolean) =>
    courses.filter(([, course]) => wanted(course)).map(([id]) => id);
  const there = of(({ stays }) => stays.length > 0).length;
  const total = totalOf(state, { type: 'all' });
  const missing = (kind: Course['missing']) =>
    of((course) => course.missing === kind).filter((id) => !isSuspended(roll, id));
  const timed = (timeOf: (course: Course) => string | null | undefined) =>
    courses.flatMap(([id, course]) => {
      const time = timeOf(course);
      return time ? [`${nameList(state, [id])} (${timeOn(day, time)})`] : [];
    });
  const late = timed(({ late: isLate, stays }) => (isLate ? stays[0]?.from : null));
  const left = timed(({ leftAt }) => leftAt);
  const named: readonly (readonly [string, readonly DelegateId[]])[] = [
    ['Vắng mặt có phép', missing('excused')],
    ['Vắng mặt không phép', missing('absent')],
    ['Chưa điểm danh', missing('unmarked')],
    [
      'Bị tạm đình chỉ nhiệm vụ đại biểu',
      of(({ stays }) => stays.length === 0).filter((id) => isSuspended(roll, id)),
    ],
  ];
  const name = sitting ? upperFirst(sittingName(sitting)) : 'Trước khi điểm danh theo buổi';
  const from = beganAt === null ? '' : ` (điểm danh từ ${shortTime(beganAt)})`;
  const quorum = quorumSentence(state, there);
  return [
    paragraph(`${name}${from}:`, true),
    paragraph(`- Có mặt: ${there}/${total} đại biểu (bằng ${formatPercent(there, total)} tổng số đại biểu).`),
    ...(late.length > 0 ? [paragraph(`- Đến muộn (${late.length} đại biểu): ${late.join(', ')}.`)] : []),
    ...(left.length > 0 ? [paragraph(`- Rời buổi họp (${left.length} đại biểu): ${left.join(', ')}.`)] : []),
    ...named
      .filter(([, ids]) => ids.length > 0)
      .map(([label, ids]) => paragraph(`- ${label} (${ids.length} đại biểu): ${nameList(state, ids)}.`)),
    ...(quorum === null ? [] : [paragraph(`- ${quorum}`)]),
  ];
}

function isSuspended({ state }: SittingRoll, id: DelegateId): boolean {
  return state.suspensions.some(({ delegateId }) => delegateId === id);
}

import type { LoggedEvent, SessionEventType } from '#shared/protocol/events.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { rollsIn, type SittingRoll } from '#shared/session/attendance/history.ts';
import { attendanceCounts, attendanceOf } from '#shared/session/attendance/marks.ts';
import { totalOf } from '#shared/session/members/total.ts';
import type { SessionState } from '#shared/session/state.ts';
import { formatPercent } from '#shared/text/numbers.ts';
import { type Block, paragraph } from '../blocks.ts';
import type { CorrectionMarks } from '../correction-marks.ts';
import { nameList } from '../delegate-names.ts';
import { TO_FILL_IN } from '../paper-form.ts';
import { sentence, shortTime } from '../wording.ts';
import { ATTENDANCE_WORDS } from './attendance-event-words.ts';
import { type AttendanceChange, attendanceHistory } from './attendance-history.ts';
import { chairNames } from './chairs.ts';
import { quorumSentence } from './quorum-sentence.ts';
import { sittingBlocks } from './sitting-blocks.ts';

/**
 * Who was there: the roll call with the absent by name, the quorum, and every change during the session; then who was invited, and lines to be
 * filled in where the log does not say who took the chair, and who kept the minutes (Decree 30/2020/NĐ-CP, form 1.9).
 */
export function attendanceSection(
  state: SessionState,
  log: readonly LoggedEvent[],
  marks: CorrectionMarks,
): readonly Block[] {
  const rolls = state.roll === null ? [] : rollsIn(log);
  const delegates = rolls.length > 0 ? rollBlocks(state, rolls, marks) : delegateBlocks(state, log, marks);
  const number = delegates.filter(isNumbered).length;
  const others = [
    ['Chủ tọa', chairNames(state, log) ?? TO_FILL_IN],
    ['Thư ký', TO_FILL_IN],
    ['Khách mời', invitedNames(state, rolls) ?? TO_FILL_IN],
  ].map(([role, who], index) => paragraph(`${number + index + 1}. ${role}: ${who}`));
  return [...delegates, ...others];
}

/**
 * Officials before guests, each group in the order of invitation; null where the session has no list of them. Observers are the public. Where
 * they were marked, those who were there in one sitting at least.
 */
function invitedNames({ guests }: SessionState, rolls: readonly SittingRoll[]): string | null {
  const marks = rolls
    .map(({ state }) => state.guestAttendance)
    .filter((marked) => Object.keys(marked).length > 0);
  const came = guests.filter(
    ({ id }) => marks.length === 0 || marks.some((marked) => marked[id]?.status === 'present'),
  );
  const named = (['official', 'guest'] as const).flatMap((as) =>
    came
      .filter((guest) => guest.as === as)
      .map(({ name, position }) => (position === '' ? name : `${name} (${position})`)),
  );
  return named.length === 0 ? null : `${named.join('; ')}.`;
}

function isNumbered(block: Block): boolean {
  return block.type === 'paragraph' && /^\d+\. /.test(block.runs[0]?.text ?? '');
}

/** Where rolls of sittings were called. */
function rollBlocks(
  state: SessionState,
  rolls: readonly SittingRoll[],
  marks: CorrectionMarks,
): readonly Block[] {
  const members = marks.at(({ type }) => type === 'DelegatesRegistered' || type === 'TotalConfirmed');
  const marked = marks.at(({ type }) => MARKING.has(type));
  return [
    paragraph(`1. Tổng số đại biểu: ${totalWords(state)}${members}.`),
    paragraph(`2. Kết quả điểm danh theo từng buổi họp${marked}:`, true),
    ...sittingBlocks(rolls),
  ];
}

const MARKING: ReadonlySet<SessionEventType> = new Set([
  'AttendanceMarked',
  'RollBegan',
  'RollClosed',
  'DelegateCheckedIn',
]);

function delegateBlocks(
  state: SessionState,
  log: readonly LoggedEvent[],
  marks: CorrectionMarks,
): readonly Block[] {
  const { rollCall, changes, atClosing } = attendanceHistory(log);
  const blocks: Block[] = [];
  const members = marks.at(({ type }) => type === 'DelegatesRegistered' || type === 'TotalConfirmed');
  blocks.push(paragraph(`1. Tổng số đại biểu: ${totalWords(rollCall?.state ?? state)}${members}.`));
  if (rollCall === null && changes.length === 0) {
    return [...blocks, paragraph('2. Nhật ký kỳ họp không ghi nhận việc điểm danh.')];
  }
  if (rollCall !== null) {
    const later = new Set(changes.map(({ seq }) => seq));
    const mark = marks.at(({ type }, seq) => type === 'AttendanceMarked' && !later.has(seq));
    blocks.push(paragraph(`2. Kết quả điểm danh tính đến ${shortTime(rollCall.markedAt)}${mark}:`, true));
    blocks.push(...rollCallLines(rollCall.state));
    const enough = quorumSentence(rollCall.state, attendanceCounts(rollCall.state).present);
    if (enough !== null) blocks.push(paragraph(`3. ${enough}`));
  }
  if (changes.length > 0) {
    const number =
      rollCall === null
        ? 2
        : quorumSentence(rollCall.state, attendanceCounts(rollCall.state).present) === null
          ? 3
          : 4;
    blocks.push(paragraph(`${number}. Thay đổi về số đại biểu có mặt sau khi điểm danh:`, true));
    blocks.push(...changes.map((change) => paragraph(changeLine(change, atClosing, marks))));
    if (atClosing) {
      const { present, total } = attendanceCounts(atClosing);
      blocks.push(paragraph(`Khi bế mạc, số đại biểu có mặt theo điểm danh là ${share(present, total)}.`));
    }
  }
  return blocks;
}

function totalWords(state: SessionState): string {
  const total = totalOf(state, { type: 'all' });
  const listed = state.delegates.length;
  return total === listed ? `${total} đại biểu` : `${total} đại biểu (danh sách có ${listed} người)`;
}

function rollCallLines(state: SessionState): readonly Block[] {
  const counts = attendanceCounts(state);
  const groups: readonly (readonly [string, number, readonly DelegateId[]])[] = [
    ['Vắng mặt có phép', counts.excused, marked(state, 'excused')],
    ['Vắng mặt', counts.absent, marked(state, 'absent')],
    ['Bị tạm đình chỉ nhiệm vụ đại biểu', counts.suspended, marked(state, 'suspended')],
    ['Chưa điểm danh', counts.unmarked, marked(state, 'unmarked')],
  ];
  return [
    paragraph(`- Có mặt: ${share(counts.present, counts.total)}.`),
    ...groups
      .filter(([, count]) => count > 0)
      .map(([label, count, ids]) => paragraph(`- ${label} (${count} đại biểu): ${nameList(state, ids)}.`)),
  ];
}

function marked(state: SessionState, wanted: ReturnType<typeof attendanceOf>): readonly DelegateId[] {
  return state.delegates.map(({ id }) => id).filter((id) => attendanceOf(state, id) === wanted);
}

function share(present: number, total: number): string {
  return `${present}/${total} đại biểu (bằng ${formatPercent(present, total)} tổng số đại biểu)`;
}

function changeLine(
  { at, seq, event, state }: AttendanceChange,
  atClosing: SessionState | null,
  marks: CorrectionMarks,
): string {
  const parts = (['present', 'excused', 'absent'] as const).flatMap((status) => {
    const ids = event.marks.filter((mark) => mark.status === status).map((mark) => mark.delegateId);
    return ids.length === 0 ? [] : [`${ATTENDANCE_WORDS[status]}: ${nameList(state, ids)}`];
  });
  const reason = event.reason === null ? '' : ` Lý do: ${sentence(event.reason)}`;
  const late = atClosing !== null && state.status === 'closed' ? ' (ghi sau khi bế mạc)' : '';
  const { present, total } = attendanceCounts(state);
  const mark = marks.at((_, corrected) => corrected === seq);
  return `- ${shortTime(at)}${late}${mark}: ${parts.join('; ')}.${reason} Số đại biểu có mặt: ${present}/${total}.`;
}

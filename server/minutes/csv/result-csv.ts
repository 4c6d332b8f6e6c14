import type { LoggedEvent } from '#shared/protocol/events.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import {
  baseWords,
  confirmerName,
  pollNumber,
  procedureWords,
  secretaryName,
} from '#shared/session/polls/poll-words.ts';
import type { Poll, PollEnding, SessionState } from '#shared/session/state.ts';
import { formatPercent } from '#shared/text/numbers.ts';
import { correctionsOf } from '../correction-marks.ts';
import { upperFirst } from '../wording.ts';
import { csvText } from './csv-text.ts';
import { type ResultRow, resultRows } from './result-rows.ts';

const COLUMNS = [
  'Biểu quyết số',
  'Nội dung biểu quyết',
  'Hình thức',
  'Cách ghi',
  'Tình trạng',
  'TT',
  'Nội dung hoặc người',
  'Ý kiến',
  'Số lượng',
  'Cơ sở tính',
  'Số làm cơ sở',
  'Tỷ lệ',
  'Kết quả',
  'Căn cứ',
];

/**
 * The result of one counted poll of any kind as CSV, a row for each number; null while there is no count. `log`: all entries of
 * the session.
 */
export function resultCsv(state: SessionState, poll: Poll, log: readonly LoggedEvent[]): string | null {
  const ending = pollEnding(poll);
  if (!ending) return null;
  const { procedure, title } = poll.question;
  const about = [
    String(pollNumber(state, poll.id)),
    title,
    upperFirst(procedureWords(procedure)),
    mannerWords(ending),
    [statusWords(state, poll), ...correctionWords(state, poll, log)].join('; '),
  ];
  return csvText([COLUMNS, ...resultRows(poll, ending).map((row) => [...about, ...rowCells(poll, row)])]);
}

function rowCells(
  poll: Poll,
  { place, subject, opinion, count, measure, standing }: ResultRow,
): readonly string[] {
  return [
    place === null ? '' : String(place + 1),
    subject,
    opinion,
    String(count),
    measure === null ? '' : upperFirst(baseWords(poll, measure.base)),
    measure === null ? '' : String(measure.baseCount),
    measure === null ? '' : percentCell(count, measure.baseCount),
    standing,
    measure?.source.vi ?? '',
  ];
}

/** "95,18%": without a space, spreadsheets set to Vietnamese read it as a number. */
function percentCell(part: number, whole: number): string {
  return formatPercent(part, whole).replace('\u00a0', '');
}

function mannerWords({ record }: PollEnding): string {
  if (record.type !== 'manual') return 'Thiết bị điện tử';
  return `Thủ công (${secretaryName(record.enteredBy)} nhập, ${confirmerName(record)} xác nhận)`;
}

/** A table has no section to lead to: what was corrected stands here. */
function correctionWords(state: SessionState, poll: Poll, log: readonly LoggedEvent[]): readonly string[] {
  return correctionsOf(poll, state, log).map(({ statement }) => `đã được đính chính: ${statement}`);
}

function statusWords(state: SessionState, poll: Poll): string {
  if (poll.status === 'annulled') return `Đã hủy; lý do: ${poll.reason}`;
  if (poll.superseded) {
    return `Được thay bằng biểu quyết số ${pollNumber(state, poll.superseded.by)}; lý do: ${poll.superseded.reason}`;
  }
  return poll.status === 'closed' ? 'Chưa công bố' : 'Đã công bố';
}

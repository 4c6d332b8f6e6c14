import type { LoggedEvent } from '#shared/protocol/events.ts';
import { pollNumber, standingMark } from '#shared/session/polls/poll-words.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { correctionsOf } from '../correction-marks.ts';
import { type NamedRecord, type NamedRow, namedRecord, namedRows } from '../polls/named-record.ts';
import { csvText } from './csv-text.ts';

const PERSON = ['TT', 'Họ và tên', 'Tổ đại biểu', 'Đơn vị bầu cử', 'Số ghế'];
const REASON = 'Ý kiến bằng văn bản';

/**
 * The roll call of one poll as CSV: a row for each delegate, a column for each clause. Null for a poll without
 * a count (open, or annulled while open), and for one whose votes are secret or only numbers. `log`: all entries of the session.
 */
export function rollCallCsv(state: SessionState, poll: Poll, log: readonly LoggedEvent[]): string | null {
  const record = namedRecord(poll);
  if (!record) return null;
  const withReasons = record.poll.question.procedure.type === 'opinion';
  const header = [
    ...PERSON,
    ...opinionHeadings(record, correctionMark(state, poll, log)),
    ...(withReasons ? [REASON] : []),
  ];
  const rows = namedRows(state, record).map((row, index) => [
    ...personCells(row, index),
    ...row.opinions,
    ...(withReasons ? [row.reason] : []),
  ]);
  return csvText([header, ...rows]);
}

/** A table has no section to lead to: what was corrected stands here. */
function correctionMark(state: SessionState, poll: Poll, log: readonly LoggedEvent[]): string {
  const statements = correctionsOf(poll, state, log).map(({ statement }) => statement);
  return statements.length === 0 ? '' : ` (đã được đính chính: ${statements.join('; ')})`;
}

/** A manual count says so beside its votes, and so does one that was corrected. */
function opinionHeadings({ poll, manual }: NamedRecord, corrected: string): readonly string[] {
  const mark = `${manual ? ' (biểu quyết thủ công)' : ''}${corrected}`;
  if (poll.question.paper.type === 'election') return [`Bầu cho${mark}`];
  const clauses = clausesOf(poll.question);
  if (clauses.length < 2) return [`Ý kiến${mark}`];
  return clauses.map((clause, place) => `Nội dung ${place + 1}: ${clause}${mark}`);
}

const ALL_COLUMNS = [
  'Biểu quyết số',
  'Nội dung biểu quyết',
  'Cách ghi',
  'Nội dung thành phần',
  ...PERSON,
  'Ý kiến',
  REASON,
];

/**
 * The roll calls of all polls counted by name in one CSV, in the order of opening, a row for each delegate and clause;
 * only the header where there are none. `log`: all entries of the session.
 */
export function allRollCallsCsv(state: SessionState, log: readonly LoggedEvent[]): string {
  const rows = state.polls.flatMap((poll) => {
    const record = namedRecord(poll);
    return record === null ? [] : pollRows(state, record, correctionMark(state, poll, log));
  });
  return csvText([ALL_COLUMNS, ...rows]);
}

function pollRows(
  state: SessionState,
  record: NamedRecord,
  corrected: string,
): readonly (readonly string[])[] {
  const { poll } = record;
  const subject = [
    String(pollNumber(state, poll.id)),
    `${poll.question.title}${standingMark(poll)}${corrected}`,
    record.manual ? 'Thủ công' : 'Thiết bị điện tử',
  ];
  const clauses = clausesOf(poll.question);
  const parts = clauses.length < 2 ? [''] : clauses;
  const people = namedRows(state, record);
  return parts.flatMap((part, place) =>
    people.map((row, index) => [
      ...subject,
      part,
      ...personCells(row, index),
      row.opinions[place] ?? '',
      row.reason,
    ]),
  );
}

function personCells({ delegate }: NamedRow, index: number): readonly string[] {
  return [String(index + 1), delegate.name, delegate.group, delegate.constituency, delegate.seat];
}

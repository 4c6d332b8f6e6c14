import type { PollId } from '#shared/protocol/ids.ts';
import { findPoll } from '#shared/session/polls.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';
import { countedOutcome, pollNumber, rollCallRows } from './roll-call.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const COLUMNS = ['TT', 'Họ và tên', 'Tổ đại biểu', 'Đơn vị bầu cử', 'Số ghế', 'Ý kiến'];

/**
 * The roll call of one poll as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read the diacritics).
 * Null for an unknown poll and for one without a count: open, or annulled while open.
 */
export function rollCallCsv(state: SessionState, pollId: PollId): string | null {
  const poll = findPoll(state, pollId);
  if (!poll || !countedOutcome(poll)) return null;
  return csv([COLUMNS, ...pollRows(state, poll)]);
}

/** The roll calls of all counted polls in one CSV, in the order of opening; only the header where there are none. */
export function allRollCallsCsv(state: SessionState): string {
  const rows = state.polls.flatMap((poll) => {
    const subject = poll.status === 'annulled' ? `${poll.question.title} (đã hủy)` : poll.question.title;
    return pollRows(state, poll).map((row) => [String(pollNumber(state, poll.id)), subject, ...row]);
  });
  return csv([['Biểu quyết số', 'Nội dung', ...COLUMNS], ...rows]);
}

function pollRows(state: SessionState, poll: Poll): readonly (readonly string[])[] {
  const outcome = countedOutcome(poll);
  if (!outcome) return [];
  return rollCallRows(state, outcome.rollCall).map(({ delegate, opinion }, index) => [
    String(index + 1),
    delegate.name,
    delegate.group,
    delegate.constituency,
    delegate.seat,
    opinion,
  ]);
}

function csv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula gets a leading apostrophe, which spreadsheets read as "text". */
function field(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

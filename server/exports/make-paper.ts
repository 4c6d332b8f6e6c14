import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { PollId, SessionId } from '#shared/protocol/ids.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';
import { summaryPaper } from '../annotations/export/summary.ts';
import type { OfficialPaper } from '../minutes/blocks.ts';
import { countMinutes } from '../minutes/count/count-minutes.ts';
import { attendanceCsv } from '../minutes/csv/attendance-csv.ts';
import { resultCsv } from '../minutes/csv/result-csv.ts';
import { allRollCallsCsv, rollCallCsv } from '../minutes/csv/roll-call-csv.ts';
import { speechesCsv } from '../minutes/csv/speeches-csv.ts';
import { renderDocx } from '../minutes/docx.ts';
import { minutesPaper } from '../minutes/minutes-model.ts';
import { renderPdf } from '../minutes/pdf.ts';
import { scriptPaper } from '../minutes/script-paper.ts';
import { calendarFile } from '../notices/calendar-file.ts';
import { noticePaper } from '../notices/notice-paper.ts';
import type { PaperAnswer, PaperFormat, PaperRequest } from './paper-job.ts';

type Made =
  | { readonly status: 'made'; readonly bytes: Uint8Array }
  | Extract<PaperAnswer, { status: 'not-closed' | 'none' }>;

const NONE: Made = { status: 'none' };

const RENDERERS: Readonly<Record<PaperFormat, (paper: OfficialPaper) => Promise<Uint8Array>>> = {
  docx: renderDocx,
  pdf: renderPdf,
};

/** Makes one paper or table of the session `id`; `log`: all its entries. The same log and request give the same bytes. */
export async function makePaper(
  id: SessionId,
  state: SessionState,
  log: readonly LoggedEvent[],
  request: PaperRequest,
): Promise<Made> {
  switch (request.type) {
    case 'minutes':
      return paperAs(request.format, minutesPaper(state, log));
    case 'script':
      return paperAs(request.format, scriptPaper(state, request.now));
    case 'count-minutes':
      return countMinutesOf(state, log, request.pollId, request.format);
    case 'roll-calls':
      return table(allRollCallsCsv(state, log));
    case 'attendance':
      return table(attendanceCsv(state, log));
    case 'speeches':
      return table(speechesCsv(state));
    case 'roll-call': {
      const poll = findPoll(state, request.pollId);
      return table(poll ? rollCallCsv(state, poll, log) : null);
    }
    case 'result': {
      const poll = findPoll(state, request.pollId);
      if (poll?.status === 'open') return { status: 'not-closed' };
      return table(poll ? resultCsv(state, poll, log) : null);
    }
    case 'notes': {
      const { author, annotations, now } = request;
      return paperAs('docx', summaryPaper(state, author, annotations, now));
    }
    case 'notice': {
      const { format, contents, particulars, now } = request;
      if (format !== 'ics') return paperAs(format, noticePaper(contents, particulars, now));
      const issue = { sessionId: id, seq: state.seq, at: now };
      return text(calendarFile(contents, particulars, issue));
    }
  }
}

function countMinutesOf(
  state: SessionState,
  log: readonly LoggedEvent[],
  pollId: PollId,
  format: PaperFormat,
): Promise<Made> | Made {
  const poll = findPoll(state, pollId);
  if (!poll) return NONE;
  const minutes = countMinutes(state, poll, log);
  switch (minutes.type) {
    case 'paper':
      return paperAs(format, minutes.paper);
    case 'not-closed':
      return { status: 'not-closed' };
    case 'none':
      return NONE;
  }
}

async function paperAs(format: PaperFormat, paper: OfficialPaper): Promise<Made> {
  return { status: 'made', bytes: new Uint8Array(await RENDERERS[format](paper)) };
}

/** null: there is no such table. */
function table(csv: string | null): Made {
  return csv === null ? NONE : text(csv);
}

function text(written: string): Made {
  return { status: 'made', bytes: Buffer.from(written, 'utf8') };
}

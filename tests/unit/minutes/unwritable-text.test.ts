import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { OfficialPaper } from '../../../server/minutes/blocks.ts';
import { countMinutes } from '../../../server/minutes/count/count-minutes.ts';
import { resultCsv } from '../../../server/minutes/csv/result-csv.ts';
import { allRollCallsCsv, rollCallCsv } from '../../../server/minutes/csv/roll-call-csv.ts';
import { renderDocx } from '../../../server/minutes/docx.ts';
import { minutesPaper } from '../../../server/minutes/minutes-model.ts';
import { renderPdf } from '../../../server/minutes/pdf.ts';
import { checkDocx } from '../../../server/minutes/well-formed.ts';
import { openPdf } from '../../support/drawn-pdf.ts';
import { chosen, nominees, SECRET } from './polls-of-every-kind.ts';
import { delegate, range, SessionBuilder } from './session-builder.ts';

/** What a log of an earlier version may hold in any text: noncharacters, halves of surrogate pairs, controls. */
const BAD = '\ufffe\uffff\udc00\ud801\u0000\u0007\u001f\u007f\u0085\ufdd0\u{1fffe}';
const dirty = (text: string) => text.replace(/ /g, `${BAD} `);
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b-\u000c\u000e-\u001f\u007f-\u009f\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** A session whose every text has it, as if it had never passed the protocol. */
function oldSession(): SessionBuilder {
  const session = new SessionBuilder({
    title: dirty('Kỳ họp thứ hai'),
    place: dirty('Hội trường lớn, Thanh Lâm'),
  });
  session.delegates(
    ...range(1, 10).map((n) => delegate(n, dirty(`Lê Văn ${n}`), { group: dirty('Tổ số 1') })),
  );
  session.item(1, dirty('Tờ trình về đất'));
  session.mark('present', range(1, 9)).mark('absent', [10], dirty('tắc đường tại cầu')).open();
  session.openPoll(dirty('Thông qua nghị quyết')).closePoll(1, { for: range(1, 9) });
  const candidates = nominees(dirty('Trần Đỗ Quyên'), 'Bình', 'Cường');
  const paper = { type: 'election', seats: 2, candidates, method: 'absolute-majority' } as const;
  session.openPoll(dirty('Bầu Ủy viên'), null, null, { ...SECRET, paper });
  session.closeSecret(2, range(1, 9), [[chosen(0, 1), 9]]);
  return session.correct(({ type }) => type === 'PollClosed', dirty('Ghi nhầm số phiếu'), dirty('Nghe nhầm'));
}

function papersOf({ state, log }: SessionBuilder): readonly OfficialPaper[] {
  const minutes = state.polls.map((poll) => countMinutes(state, poll, log));
  return [minutesPaper(state, log), ...minutes.flatMap((one) => (one.type === 'paper' ? [one.paper] : []))];
}

async function wordsOfPdf(bytes: Buffer): Promise<string> {
  const pdf = await openPdf(bytes);
  const pages = await Promise.all(
    range(1, pdf.numPages).map(async (page) => (await (await pdf.getPage(page)).getTextContent()).items),
  );
  return pages.flatMap((items) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
}

describe('what an old record has in its texts and no paper can hold', () => {
  const session = oldSession();
  const papers = papersOf(session);

  it('is met in minutes and count minutes', () => {
    expect(papers).toHaveLength(2);
    for (const paper of papers) expect(JSON.stringify(paper.body)).toContain('\\ud801');
  });

  it('is in no Word file, which opens', async () => {
    for (const paper of papers) await expect(checkDocx(await renderDocx(paper))).resolves.toBeUndefined();
  });

  it('is in no PDF, whose words read on without it', async () => {
    for (const paper of papers) {
      const words = await wordsOfPdf(await renderPdf(paper));
      expect(words).not.toMatch(UNWRITABLE);
      expect(words.replace(/\s+/g, ' ')).not.toContain('\ufffd');
      expect(words.replace(/\s+/g, '')).toContain('TrầnĐỗQuyên');
    }
  });

  it('is in no table', () => {
    const { state, log } = session;
    const tables = state.polls.flatMap((poll) => [
      resultCsv(state, poll, log),
      rollCallCsv(state, poll, log),
    ]);
    const written = [...tables, allRollCallsCsv(state, log)].filter((table) => table !== null);
    expect(written.length).toBeGreaterThan(2);
    for (const table of written) {
      expect(table).not.toMatch(UNWRITABLE);
      expect(Buffer.from(table).toString('utf8')).toBe(table);
    }
    const rows: string[][] = parse(allRollCallsCsv(state, log), { bom: true, relax_column_count: true });
    expect(rows.flat().map((cell) => cell.replace(/\s+/g, ' '))).toContain('Lê Văn 1');
  });
});

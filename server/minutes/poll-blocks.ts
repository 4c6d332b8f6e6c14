import type { PollResult } from '#shared/protocol/records.ts';
import { findDocument } from '#shared/session/documents.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';
import { formatPercent } from '#shared/text/numbers.ts';
import { type Block, paragraph, run, type Table } from './blocks.ts';
import { countedOutcome, OPINION_WORDS, pollNumber } from './roll-call.ts';
import { citeWithin, joinSentences, quoted, sentence, timeOn } from './wording.ts';

/** One vote in the minutes: what was put, when, the counts on both bases, and whether it passed. */
export function pollBlocks(state: SessionState, poll: Poll, day: string): readonly Block[] {
  const number = pollNumber(state, poll.id);
  const annulled = poll.status === 'annulled' ? ' (đã hủy)' : '';
  const title = paragraph(
    [
      run(`Biểu quyết số ${number}${annulled}: `, 'bold-italic'),
      run(joinSentences(sentence(poll.question.title), draftSentence(state, poll))),
    ],
    true,
  );
  return [title, ...outcomeBlocks(poll, day)];
}

function outcomeBlocks(poll: Poll, day: string): readonly Block[] {
  const opened = timeOn(day, poll.openedAt);
  const outcome = countedOutcome(poll);
  if (poll.status === 'open') {
    return [paragraph(`Biểu quyết bắt đầu lúc ${opened}, đang tiến hành, chưa có kết quả.`)];
  }
  const annulment =
    poll.status === 'annulled'
      ? `Biểu quyết này đã bị hủy lúc ${timeOn(day, poll.annulledAt)}. Lý do: ${sentence(poll.reason)}`
      : null;
  if (outcome === null) {
    return [
      paragraph(
        joinSentences(`Biểu quyết bắt đầu lúc ${opened}, chưa kết thúc.`, annulment, 'Không có kết quả.'),
      ),
    ];
  }
  const { result } = outcome;
  const span = `Biểu quyết từ ${opened} đến ${timeOn(day, outcome.closedAt)}; số đại biểu có mặt: ${result.present}/${result.total}.`;
  if (annulment !== null) {
    return [
      paragraph(joinSentences(span, annulment)),
      paragraph(`Kết quả ghi nhận trước khi hủy, không có giá trị: ${resultSentence(result)}`, true),
      countsTable(result),
    ];
  }
  return [
    paragraph(joinSentences(span, `Kết quả biểu quyết: ${resultSentence(result)}`), true),
    countsTable(result),
    conclusion(result, poll.status === 'announced'),
  ];
}

/** The edition that delegates had before them when the vote opened. */
function draftSentence(state: SessionState, poll: Poll): string | null {
  const id = poll.question.documentId;
  const document = id === null ? undefined : findDocument(state, id);
  if (!document) return null;
  const edition =
    document.editions.findLast(({ publishedAt }) => publishedAt <= poll.openedAt) ?? document.editions[0];
  const version = document.editions.length > 1 ? ` (phiên bản ${edition.version})` : '';
  return edition.title === poll.question.title && version === ''
    ? null
    : sentence(`Văn bản được biểu quyết: ${quoted(edition.title)}${version}`);
}

/** "79/83 đại biểu tán thành (bằng 95,18 % tổng số đại biểu; bằng 98,75 % số đại biểu có mặt)." */
function resultSentence({ counts, total, present }: PollResult): string {
  return `${counts.for}/${total} đại biểu tán thành (bằng ${formatPercent(counts.for, total)} tổng số đại biểu; bằng ${formatPercent(counts.for, present)} số đại biểu có mặt).`;
}

function countsTable({ counts, total, present }: PollResult): Table {
  const choices = ['for', 'against', 'abstain', 'silent'] as const;
  return {
    type: 'table',
    columns: [
      { heading: 'Ý kiến', weight: 37, align: 'left' },
      { heading: 'Số đại biểu', weight: 17, align: 'center' },
      { heading: 'Tỷ lệ trên tổng số đại biểu', weight: 23, align: 'center' },
      { heading: 'Tỷ lệ trên số đại biểu có mặt', weight: 23, align: 'center' },
    ],
    rows: choices.map((choice) => [
      OPINION_WORDS[choice],
      String(counts[choice]),
      formatPercent(counts[choice], total),
      formatPercent(counts[choice], present),
    ]),
    keepTogether: true,
  };
}

function conclusion({ base, baseCount, needed, passed, source }: PollResult, announced: boolean): Block {
  const basis = base === 'all-delegates' ? 'tổng số đại biểu' : 'số đại biểu có mặt';
  const law = source === '' ? '' : ` theo ${citeWithin(source)}`;
  return paragraph([
    run('Kết luận: nội dung biểu quyết '),
    run(passed ? 'được thông qua' : 'không được thông qua', 'bold'),
    run(` (cần ít nhất ${needed} đại biểu tán thành, tính trên ${basis} là ${baseCount}${law}).`),
    run(announced ? '' : ' Kết quả chưa được công bố tại kỳ họp.'),
  ]);
}

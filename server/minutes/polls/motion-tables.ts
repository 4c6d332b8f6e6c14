import type { ClauseResult, PollResult } from '#shared/protocol/polls.ts';
import { isByBallotPaper, opinionWords, presentWords, totalWords } from '#shared/session/polls/poll-words.ts';
import type { Poll } from '#shared/session/state.ts';
import { formatPercent } from '#shared/text/numbers.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import type { Table } from '../blocks.ts';

const CHOICES = ['for', 'against', 'abstain', 'silent'] as const;

/**
 * "79/83 đại biểu tán thành (bằng 95,18 % tổng số đại biểu; bằng 98,75 % số đại biểu có mặt).", or how to read the
 * table of several clauses.
 */
export function motionSentence(poll: Poll, { total, present, outcome }: PollResult): string | null {
  if (outcome.type !== 'motion') return null;
  const bases = totalWords(poll.question);
  const [only, ...more] = outcome.clauses;
  if (!only || more.length > 0) {
    return `Từng nội dung như trong bảng; mỗi ô ghi số ý kiến, tỷ lệ trên ${bases} (${total}) và tỷ lệ trên ${presentWords(poll)} (${present}).`;
  }
  const inFavour = only.counts.for;
  const who = isByBallotPaper(poll.question.procedure) ? 'phiếu' : 'đại biểu';
  return `${inFavour}/${total} ${who} tán thành (bằng ${formatPercent(inFavour, total)} ${bases}; bằng ${formatPercent(inFavour, present)} ${presentWords(poll)}).`;
}

/** One clause: a row for each opinion, counted on both bases. */
export function countsTable(poll: Poll, { total, present }: PollResult, { counts }: ClauseResult): Table {
  return {
    type: 'table',
    columns: [
      { heading: 'Ý kiến', weight: 37, align: 'left' },
      {
        heading: isByBallotPaper(poll.question.procedure) ? 'Số phiếu' : 'Số đại biểu',
        weight: 17,
        align: 'center',
      },
      { heading: `Tỷ lệ trên ${totalWords(poll.question)}`, weight: 23, align: 'center' },
      { heading: `Tỷ lệ trên ${presentWords(poll)}`, weight: 23, align: 'center' },
    ],
    rows: CHOICES.map((choice) => [
      choiceWords(poll, choice),
      String(counts[choice]),
      formatPercent(counts[choice], total),
      formatPercent(counts[choice], present),
    ]),
    keepTogether: true,
  };
}

/** Several clauses: a row for each, with its own result. */
export function clausesTable(
  poll: Poll,
  { total, present }: PollResult,
  clauses: readonly ClauseResult[],
): Table {
  const texts = clausesOf(poll.question);
  const share = (count: number) =>
    `${count}\n${formatPercent(count, total)}\n${formatPercent(count, present)}`;
  return {
    type: 'table',
    columns: [
      { heading: 'TT', weight: 6, align: 'center' },
      { heading: 'Nội dung', weight: 28, align: 'left' },
      ...CHOICES.map((choice) => ({
        heading: choiceWords(poll, choice),
        weight: 13,
        align: 'center' as const,
      })),
      { heading: 'Kết quả', weight: 14, align: 'center' },
    ],
    rows: clauses.map(({ counts, passed }, place) => [
      String(place + 1),
      texts[place] ?? '',
      ...CHOICES.map((choice) => share(counts[choice])),
      passed ? 'Được thông qua' : 'Không được thông qua',
    ]),
    keepTogether: clauses.length <= 4,
  };
}

/** In a box, who cast nothing cannot be told from who cast a ballot without a mark. */
export function choiceWords(poll: Poll, choice: (typeof CHOICES)[number]): string {
  return choice === 'silent' && isByBallotPaper(poll.question.procedure)
    ? 'Không bỏ phiếu, phiếu trắng hoặc không hợp lệ'
    : opinionWords(poll, choice);
}

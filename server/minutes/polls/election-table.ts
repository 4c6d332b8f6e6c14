import type { Nominee, PollOutcome, PollResult } from '#shared/protocol/polls.ts';
import { presentWords, STANDING_WORDS, totalWords } from '#shared/session/polls/poll-words.ts';
import type { Poll } from '#shared/session/state.ts';
import { formatPercent } from '#shared/text/numbers.ts';
import type { Table } from '../blocks.ts';

/** Candidates in the order of the paper, with their votes on both bases and whether they are elected. */
export function electionTable(
  poll: Poll,
  { total, present }: PollResult,
  { candidates }: Extract<PollOutcome, { type: 'election' }>,
): Table {
  const names = nomineesOf(poll);
  return {
    type: 'table',
    columns: [
      { heading: 'TT', weight: 6, align: 'center' },
      { heading: 'Họ và tên', weight: 34, align: 'left' },
      { heading: 'Số phiếu bầu', weight: 12, align: 'center' },
      { heading: `Tỷ lệ trên ${totalWords(poll.question)}`, weight: 16, align: 'center' },
      { heading: `Tỷ lệ trên ${presentWords(poll)}`, weight: 16, align: 'center' },
      { heading: 'Kết quả', weight: 16, align: 'center' },
    ],
    rows: candidates.map(({ votes, standing }, place) => [
      String(place + 1),
      nomineeInCell(names[place]),
      String(votes),
      formatPercent(votes, total),
      formatPercent(votes, present),
      STANDING_WORDS[standing],
    ]),
    keepTogether: candidates.length <= 6,
  };
}

/** Candidates or officials on the paper, in its order. */
export function nomineesOf({ question: { paper } }: Pick<Poll, 'question'>): readonly Nominee[] {
  switch (paper.type) {
    case 'motion':
      return [];
    case 'election':
      return paper.candidates;
    case 'confidence-rating':
    case 'confidence-vote':
      return paper.officials;
  }
}

/** The name, and the office below it. */
export function nomineeInCell(nominee: Nominee | undefined): string {
  if (!nominee) return '';
  return nominee.note === '' ? nominee.name : `${nominee.name}\n${nominee.note}`;
}

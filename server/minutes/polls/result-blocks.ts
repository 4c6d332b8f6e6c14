import type { Measure } from '#shared/protocol/polls.ts';
import { baseWords } from '#shared/session/polls/poll-words.ts';
import type { Poll, PollEnding } from '#shared/session/state.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { type Block, paragraph, type Table } from '../blocks.ts';
import { joinSentences } from '../wording.ts';
import { ballotSentence, hasBallots } from './ballot-counts.ts';
import { ratingTable, voteTable } from './confidence-tables.ts';
import { electionTable } from './election-table.ts';
import { clausesTable, countsTable, motionSentence } from './motion-tables.ts';

/** The numbers of a counted poll: a sentence that begins with `lead` and a colon, and its table. */
export function resultBlocks(poll: Poll, ending: PollEnding, lead: string): readonly Block[] {
  const ballots = hasBallots(poll) ? ballotSentence(poll, ending) : null;
  const words =
    ending.result.outcome.type === 'election'
      ? joinSentences(seatsSentence(poll), ballots)
      : joinSentences(motionSentence(poll, ending.result), ballots, sharesSentence(poll, ending));
  return [paragraph(`${lead}: ${lowerFirst(words)}`, true), resultTable(poll, ending)];
}

/** All numbers of a result. */
export function resultTable(poll: Poll, { result }: PollEnding): Table {
  const { outcome } = result;
  switch (outcome.type) {
    case 'motion': {
      const [only, ...more] = outcome.clauses;
      return only && more.length === 0
        ? countsTable(poll, result, only)
        : clausesTable(poll, result, outcome.clauses);
    }
    case 'election':
      return electionTable(poll, result, outcome);
    case 'confidence-rating':
      return ratingTable(poll, outcome);
    case 'confidence-vote':
      return voteTable(poll, outcome);
  }
}

function seatsSentence({ question: { paper } }: Poll): string | null {
  if (paper.type !== 'election') return null;
  return `Số người cần bầu: ${paper.seats}, trong danh sách ${paper.candidates.length} người ứng cử.`;
}

/**
 * What the shares of officials are shares of, and which ballots count as invalid: those stand in the base all the same.
 * Null for other papers.
 */
export function sharesSentence(poll: Poll, { result: { outcome } }: PollEnding): string | null {
  switch (outcome.type) {
    case 'motion':
    case 'election':
      return null;
    case 'confidence-rating':
      return `${sharesOf(poll, outcome.mayResign)} Phiếu không đánh dấu hoặc đánh dấu nhiều mức đối với một người được tính là không hợp lệ đối với riêng người đó.`;
    case 'confidence-vote':
      return `${sharesOf(poll, outcome.measure)} Phiếu không đánh dấu hoặc đánh dấu cả hai ô đối với một người được tính là không hợp lệ đối với riêng người đó.`;
  }
}

function sharesOf(poll: Poll, { base, baseCount }: Measure): string {
  return `Tỷ lệ tính trên ${baseWords(poll, base)} (${baseCount}).`;
}

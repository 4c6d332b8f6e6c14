import type { PollOutcome } from '#shared/protocol/polls.ts';
import { LEVEL_WORDS } from '#shared/session/polls/poll-words.ts';
import type { Poll } from '#shared/session/state.ts';
import { formatPercent } from '#shared/text/numbers.ts';
import type { Table, TableColumn } from '../blocks.ts';
import { nomineeInCell, nomineesOf } from './election-table.ts';

const NAME_COLUMNS: readonly TableColumn[] = [
  { heading: 'TT', weight: 6, align: 'center' },
  { heading: 'Họ và tên, chức vụ', weight: 38, align: 'left' },
];

/** Officials by the three levels; shares of the total number of ballots, also those invalid for the official. */
export function ratingTable(
  poll: Poll,
  { officials, mayResign }: Extract<PollOutcome, { type: 'confidence-rating' }>,
): Table {
  const share = (count: number) => `${count}\n${formatPercent(count, mayResign.baseCount)}`;
  return {
    type: 'table',
    columns: [...NAME_COLUMNS, ...Object.values(LEVEL_WORDS).map(countColumn), countColumn('Không hợp lệ')],
    rows: officials.map(({ high, medium, low, invalid }, place) => [
      String(place + 1),
      nomineeInCell(nomineesOf(poll)[place]),
      ...[high, medium, low, invalid].map(share),
    ]),
    keepTogether: officials.length <= 6,
  };
}

export function voteTable(
  poll: Poll,
  { officials, measure }: Extract<PollOutcome, { type: 'confidence-vote' }>,
): Table {
  const share = (count: number) => `${count}\n${formatPercent(count, measure.baseCount)}`;
  return {
    type: 'table',
    columns: [...NAME_COLUMNS, ...['Tín nhiệm', 'Không tín nhiệm', 'Không hợp lệ'].map(countColumn)],
    rows: officials.map(({ confidence, noConfidence, invalid }, place) => [
      String(place + 1),
      nomineeInCell(nomineesOf(poll)[place]),
      ...[confidence, noConfidence, invalid].map(share),
    ]),
    keepTogether: officials.length <= 6,
  };
}

function countColumn(heading: string): TableColumn {
  return { heading, weight: 14, align: 'center' };
}

import type { Poll, PollEnding } from '#shared/session/state.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { formatCount } from '#shared/text/numbers.ts';
import { type Block, paragraph, type Table } from '../blocks.ts';
import type { CorrectionMarks } from '../correction-marks.ts';
import { ballotCounts } from '../polls/ballot-counts.ts';
import { motionSentence } from '../polls/motion-tables.ts';
import { resultTable, sharesSentence } from '../polls/result-blocks.ts';
import { joinSentences } from '../wording.ts';

/** The ballots, then what they say. */
export function countedBlocks(poll: Poll, ending: PollEnding, marks: CorrectionMarks): readonly Block[] {
  const mark = marks.ofCount(poll);
  return [
    paragraph(`1. Số phiếu${mark}:`, true),
    ballotsTable(poll, ending),
    paragraph(`2. Kết quả${mark}: ${lowerFirst(resultWords(poll, ending))}`, true),
    resultTable(poll, ending),
  ];
}

function resultWords(poll: Poll, ending: PollEnding): string {
  if (ending.result.outcome.type === 'election') return 'số phiếu bầu của từng người ứng cử.';
  return joinSentences(motionSentence(poll, ending.result), sharesSentence(poll, ending));
}

function ballotsTable(poll: Poll, ending: PollEnding): Table {
  return {
    type: 'table',
    columns: [
      { heading: 'Phiếu', weight: 70, align: 'left' },
      { heading: 'Số lượng', weight: 30, align: 'center' },
    ],
    rows: ballotCounts(poll, ending).map(([label, count]) => [label, formatCount(count)]),
    keepTogether: true,
  };
}

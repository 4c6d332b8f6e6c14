import type { PollOutcome } from '#shared/protocol/polls.ts';
import { isByBallotPaper } from '#shared/session/polls/poll-words.ts';
import type { Poll, PollEnding } from '#shared/session/state.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { formatCount } from '#shared/text/numbers.ts';

/** A count of ballots with what it counts: "Số phiếu thu về", 79. */
export type BallotCount = readonly [label: string, count: number];

/** Whether ballots were cast as papers are, so that it matters how many were given out and came back. */
export function hasBallots({ question: { procedure, paper } }: Pick<Poll, 'question'>): boolean {
  return isByBallotPaper(procedure) || paper.type !== 'motion';
}

/**
 * Ballots given out, returned, valid, invalid and blank, as far as they can be told for the whole paper: on a paper with
 * several lines a ballot may be invalid for one of them only.
 */
export function ballotCounts(poll: Poll, { result }: PollEnding): readonly BallotCount[] {
  const { issued, returned, outcome } = result;
  const electronic = poll.question.procedure.type !== 'manual';
  return [
    ['Số phiếu phát ra', issued],
    ['Số phiếu thu về', returned],
    ...validity(outcome, returned, electronic),
  ];
}

function validity(outcome: PollOutcome, returned: number, electronic: boolean): readonly BallotCount[] {
  switch (outcome.type) {
    case 'election': {
      const { blank, invalid } = outcome;
      return [
        ['Số phiếu hợp lệ', returned - blank - invalid],
        ['Số phiếu không hợp lệ', invalid],
        ['Số phiếu trắng', blank],
      ];
    }
    case 'motion': {
      const [only, ...more] = outcome.clauses;
      if (!only || more.length > 0) return [];
      const marked = only.counts.for + only.counts.against + only.counts.abstain;
      // A tablet casts no invalid ballot, only a blank one on purpose; on paper nobody wrote down which it was.
      const rest: readonly BallotCount[] = electronic
        ? [
            ['Số phiếu không hợp lệ', 0],
            ['Số phiếu trắng', returned - marked],
          ]
        : [['Số phiếu trắng hoặc không hợp lệ', returned - marked]];
      return [['Số phiếu hợp lệ', marked], ...rest];
    }
    case 'confidence-rating':
    case 'confidence-vote': {
      const [only, ...more] = outcome.officials;
      if (!only || more.length > 0) return [];
      return [
        ['Số phiếu hợp lệ', returned - only.invalid],
        ['Số phiếu trắng hoặc không hợp lệ', only.invalid],
      ];
    }
  }
}

/** "Số phiếu phát ra: 80; số phiếu thu về: 79; …" */
export function ballotSentence(poll: Poll, ending: PollEnding): string {
  const parts = ballotCounts(poll, ending).map(([label, count], index) => {
    const words = `${label}: ${formatCount(count)}`;
    return index === 0 ? words : lowerFirst(words);
  });
  return `${parts.join('; ')}.`;
}

import type { PollResult } from '#shared/protocol/polls.ts';

/** What a result comes to, in one line for the hall; `key` is a text of the display. */
export type HallVerdict = {
  readonly tone: 'good' | 'bad' | 'neutral';
} & (
  | { readonly key: 'verdict.noQuorum' | 'verdict.passed' | 'verdict.failed' | 'verdict.noneConcerned' }
  | { readonly key: 'verdict.clauses'; readonly passed: number; readonly clauses: number }
  | { readonly key: 'verdict.elected'; readonly elected: number; readonly seats: number }
  | { readonly key: 'verdict.concerned'; readonly count: number }
);

export function hallVerdict({ outcome, quorum }: PollResult): HallVerdict {
  if (quorum === 'void') return { tone: 'bad', key: 'verdict.noQuorum' };
  switch (outcome.type) {
    case 'motion': {
      const passed = outcome.clauses.filter((clause) => clause.passed).length;
      const clauses = outcome.clauses.length;
      const tone = passed === clauses ? 'good' : passed === 0 ? 'bad' : 'neutral';
      if (clauses > 1) return { tone, key: 'verdict.clauses', passed, clauses };
      return passed === 1 ? { tone, key: 'verdict.passed' } : { tone, key: 'verdict.failed' };
    }
    case 'election': {
      const elected = outcome.candidates.filter(({ standing }) => standing === 'elected').length;
      const seats = elected + outcome.seatsLeft;
      return { tone: outcome.seatsLeft === 0 ? 'good' : 'neutral', key: 'verdict.elected', elected, seats };
    }
    case 'confidence-rating':
    case 'confidence-vote': {
      const count = outcome.officials.filter(({ consequence }) => consequence !== 'none').length;
      return count === 0
        ? { tone: 'neutral', key: 'verdict.noneConcerned' }
        : { tone: 'bad', key: 'verdict.concerned', count };
    }
  }
}

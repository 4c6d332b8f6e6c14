import type { PollResult } from '#shared/protocol/polls.ts';
import { type Phrase, phrase } from '../../../i18n/texts.ts';
import { texts } from '../../texts.ts';

/** What a result comes to, in one line for the hall. */
export interface HallVerdict {
  readonly tone: 'good' | 'bad' | 'neutral';
  readonly words: Phrase;
}

export function hallVerdict({ outcome, quorum }: PollResult): HallVerdict {
  if (quorum === 'void') return { tone: 'bad', words: phrase(texts, 'verdict.noQuorum') };
  switch (outcome.type) {
    case 'motion': {
      const passed = outcome.clauses.filter((clause) => clause.passed).length;
      const clauses = outcome.clauses.length;
      const tone = passed === clauses ? 'good' : passed === 0 ? 'bad' : 'neutral';
      if (clauses > 1) return { tone, words: phrase(texts, 'verdict.clauses', { passed, clauses }) };
      return { tone, words: phrase(texts, passed === 1 ? 'verdict.passed' : 'verdict.failed') };
    }
    case 'election': {
      const elected = outcome.candidates.filter(({ standing }) => standing === 'elected').length;
      const seats = elected + outcome.seatsLeft;
      const tone = outcome.seatsLeft === 0 ? 'good' : 'neutral';
      return { tone, words: phrase(texts, 'verdict.elected', { elected, seats }) };
    }
    case 'confidence-rating':
    case 'confidence-vote': {
      const count = outcome.officials.filter(({ consequence }) => consequence !== 'none').length;
      return count === 0
        ? { tone: 'neutral', words: phrase(texts, 'verdict.noneConcerned') }
        : { tone: 'bad', words: phrase(texts, 'verdict.concerned', { count }) };
    }
  }
}

/** How many were in favour of a single question, and how many it took; null: of other papers the rows say it, and without a quorum nothing counts. */
export function hallDistance({ outcome, quorum }: PollResult): Phrase | null {
  if (quorum === 'void' || outcome.type !== 'motion') return null;
  const [only, ...more] = outcome.clauses;
  if (!only || more.length > 0) return null;
  return phrase(texts, 'verdict.distance', { have: only.counts.for, needed: only.measure.needed });
}

import type { Paper, Selection, Tally } from '../protocol/polls.ts';
import { electionMethod } from './election-methods.ts';
import { fits } from './papers.ts';

/**
 * Adds up `selections` of `paper`. Their order means nothing. A selection that does not fit the paper is invalid: for
 * the whole ballot in an election, for each official in a confidence paper; in a motion it counts for nothing.
 */
export function tally(paper: Paper, selections: readonly Selection[]): Tally {
  switch (paper.type) {
    case 'motion':
      return tallyMotion(paper, selections);
    case 'election':
      return electionMethod(paper.method).count(paper, selections);
    case 'confidence-rating':
      return tallyRating(paper, selections);
    case 'confidence-vote':
      return tallyConfidenceVote(paper, selections);
  }
}

type PaperOf<T extends Paper['type']> = Extract<Paper, { type: T }>;

function tallyMotion(paper: PaperOf<'motion'>, selections: readonly Selection[]): Tally {
  const clauses = Array.from({ length: Math.max(1, paper.clauses.length) }, () => ({
    for: 0,
    against: 0,
    abstain: 0,
  }));
  for (const selection of selections) {
    if (selection.type !== 'motion' || !fits(paper, selection)) continue;
    for (const [place, clause] of clauses.entries()) {
      const choice = selection.choices[place];
      if (choice) clause[choice] += 1;
    }
  }
  return { type: 'motion', clauses };
}

function tallyRating(paper: PaperOf<'confidence-rating'>, selections: readonly Selection[]): Tally {
  const officials = paper.officials.map(() => ({ high: 0, medium: 0, low: 0, invalid: 0 }));
  for (const selection of selections) {
    const levels = selection.type === 'confidence-rating' && fits(paper, selection) ? selection.levels : [];
    for (const [place, official] of officials.entries()) official[levels[place] ?? 'invalid'] += 1;
  }
  return { type: 'confidence-rating', officials };
}

function tallyConfidenceVote(paper: PaperOf<'confidence-vote'>, selections: readonly Selection[]): Tally {
  const officials = paper.officials.map(() => ({ confidence: 0, noConfidence: 0, invalid: 0 }));
  for (const selection of selections) {
    const answers = selection.type === 'confidence-vote' && fits(paper, selection) ? selection.answers : [];
    for (const [place, official] of officials.entries()) {
      const answer = answers[place];
      official[!answer ? 'invalid' : answer === 'confidence' ? 'confidence' : 'noConfidence'] += 1;
    }
  }
  return { type: 'confidence-vote', officials };
}

import type { LegalSource, Measure, PollOutcome, PollQuestion } from '#shared/protocol/polls.ts';
import type { Poll, PollEnding } from '#shared/session/state.ts';
import { consequencesOf } from '#shared/voting/consequences.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { type Key, type Phrase, phrase } from '../i18n/texts.ts';
import { nomineesOf } from './names.ts';
import { texts } from './texts.ts';

/** What follows from a result, with whom or what it concerns. */
export interface Following {
  /** Name of the candidate or official, or the clause; null: the poll as a whole. */
  readonly subject: string | null;
  readonly tone: 'good' | 'bad' | 'neutral';
  readonly text: Pick<LegalSource, 'vi' | 'en'>;
  readonly source: LegalSource;
}

/**
 * What follows from a result beyond what its table and its verdict say already: ties, seats left empty, resignations and
 * removals, a lost quorum. In the paper's order.
 */
export function whatFollows(
  { question, rules }: Pick<Poll, 'question' | 'rules'>,
  { result }: Pick<PollEnding, 'result'>,
): readonly Following[] {
  const said = result.quorum !== 'void' && result.outcome.type === 'motion';
  if (said) return [];
  return consequencesOf(result, rules.quorum.source)
    .filter(({ place, tone }) => place === null || tone !== 'good')
    .map(({ place, ...consequence }) => ({ subject: subjectOf(question, place), ...consequence }));
}

function subjectOf(question: Pick<PollQuestion, 'paper' | 'title'>, place: number | null): string | null {
  if (place === null) return null;
  return nomineesOf(question.paper)[place]?.name ?? clausesOf(question)[place] ?? null;
}

type ThresholdKey = Extract<Key<typeof texts.vi>, `needed${string}`>;

export interface Threshold {
  readonly text: Phrase;
  readonly source: LegalSource;
}

/** The thresholds that decided, in counts, each with what it rests on. */
export function thresholdsOf(outcome: PollOutcome): readonly Threshold[] {
  switch (outcome.type) {
    case 'motion':
      // The same for every clause.
      return outcome.clauses
        .slice(0, 1)
        .map(({ measure }) => threshold(`neededFor.${measure.base}`, measure));
    case 'election':
      return [threshold(`neededVotes.${outcome.measure.base}`, outcome.measure)];
    case 'confidence-rating':
      return [
        threshold('neededToResign', outcome.mayResign),
        threshold('neededToPropose', outcome.proposeRemoval),
      ];
    case 'confidence-vote':
      return [threshold('neededNoConfidence', outcome.measure)];
  }
}

function threshold(key: ThresholdKey, { needed, baseCount, source }: Measure): Threshold {
  return { text: phrase(texts, key, { needed, base: baseCount }), source };
}

/** Whether the only clause of a motion passed; null where there are several, or the paper is another. */
export function verdictOf(outcome: PollOutcome): boolean | null {
  if (outcome.type !== 'motion' || outcome.clauses.length !== 1) return null;
  return outcome.clauses[0]?.passed ?? null;
}

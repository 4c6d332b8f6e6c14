import fc from 'fast-check';
import {
  Choice,
  ConfidenceAnswer,
  ConfidenceLevel,
  type Paper,
  type Rule,
  type Selection,
} from '#shared/protocol/polls.ts';
import { answers, confidenceVote, election, levels, motion, names, rating, votes } from './samples.ts';

export const anyMotion = fc
  .tuple(fc.nat(4), fc.constantFrom('ordinary' as const, 'removal' as const))
  .map(([clauses, decision]) => motion(clauses, decision));
export const anyElection = fc
  .integer({ min: 1, max: 6 })
  .chain((candidates) => fc.integer({ min: 1, max: candidates }).map((seats) => election(seats, candidates)));
const anyCount = fc.integer({ min: 1, max: 4 });

export const anyPaper: fc.Arbitrary<Paper> = fc.oneof(
  anyMotion,
  anyElection,
  anyCount.map(rating),
  anyCount.map(confidenceVote),
);

/** A ballot that fits `paper`, now and then with something left blank. */
export function anySelectionOf(paper: Paper): fc.Arbitrary<Selection> {
  const marks = <T>(options: readonly T[], length: number) =>
    fc.array(fc.option(fc.constantFrom(...options), { freq: 8 }), { minLength: length, maxLength: length });
  switch (paper.type) {
    case 'motion':
      return marks(Choice.options, Math.max(1, paper.clauses.length)).map((choices) => votes(...choices));
    case 'election':
      return fc
        .subarray(
          paper.candidates.map((_, place) => place),
          { maxLength: paper.seats },
        )
        .map((chosen) => names(...chosen));
    case 'confidence-rating':
      return marks(ConfidenceLevel.options, paper.officials.length).map((all) => levels(...all));
    case 'confidence-vote':
      return marks(ConfidenceAnswer.options, paper.officials.length).map((all) => answers(...all));
  }
}

/** A threshold from "more than nothing" to "all of them". */
export const anyRule: fc.Arbitrary<Rule> = fc
  .record({
    base: fc.constantFrom('all-delegates' as const, 'present' as const, 'ballots' as const),
    numerator: fc.integer({ min: 0, max: 1000 }),
    denominator: fc.integer({ min: 1, max: 1000 }),
    comparison: fc.constantFrom('more-than' as const, 'at-least' as const),
    source: fc.constant({ vi: 'Nội quy', en: 'Rules of procedure', since: null }),
  })
  .filter(({ numerator, denominator }) => numerator <= denominator);

/** Any well-formed text, of all of Unicode. */
export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff })), {
    maxLength: 40,
  })
  .map((points) => String.fromCodePoint(...points));

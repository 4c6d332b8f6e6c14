import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankSelection, fits, isBlank } from '#shared/voting/papers.ts';
import {
  blankPlaces,
  mark,
  markedCount,
  markRemaining,
  type SelectionOf,
  soleChoice,
  toggleCandidate,
} from '../../../client/delegate/vote/papers/filling.ts';
import { confidenceVote, election, motion, rating } from '../voting/samples.ts';

const EMPTY: SelectionOf<'election'> = { type: 'election', chosen: [] };

describe('choosing candidates', () => {
  it('keeps them in the order of the paper, whatever order they are touched in', () => {
    const chosen = [4, 0, 2].reduce((selection, place) => toggleCandidate(selection, place, 3), EMPTY);
    expect(chosen.chosen).toEqual([0, 2, 4]);
  });

  it('takes a choice back by a second touch', () => {
    const chosen = toggleCandidate(toggleCandidate(EMPTY, 1, 2), 1, 2);
    expect(chosen.chosen).toEqual([]);
  });

  it('chooses nobody more when every seat is filled, until one is given up', () => {
    const full: SelectionOf<'election'> = { type: 'election', chosen: [0, 1] };
    expect(toggleCandidate(full, 2, 2).chosen).toEqual([0, 1]);
    expect(toggleCandidate(toggleCandidate(full, 0, 2), 2, 2).chosen).toEqual([1, 2]);
  });

  it('gives a ballot that fits the paper after any touches whatsoever', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.array(fc.nat({ max: 11 }), { maxLength: 60 }),
        (seats, spare, touches) => {
          const paper = election(seats, seats + spare);
          const selection = touches
            .filter((place) => place < seats + spare)
            .reduce((before, place) => toggleCandidate(before, place, seats), EMPTY);
          expect(fits(paper, selection)).toBe(true);
          expect(markedCount(selection)).toBeLessThanOrEqual(seats);
        },
      ),
    );
  });
});

describe('marking line by line', () => {
  it('replaces the mark of that line and touches no other', () => {
    expect(mark(['for', null, 'against'], 0, 'abstain')).toEqual(['abstain', null, 'against']);
  });

  it('marks what is left without touching what was marked', () => {
    expect(markRemaining(['against', null, 'abstain', null], 'for')).toEqual([
      'against',
      'for',
      'abstain',
      'for',
    ]);
  });

  it('knows which lines are still blank', () => {
    expect(blankPlaces([null, 'high', null])).toEqual([0, 2]);
    expect(blankPlaces(['low'])).toEqual([]);
  });

  it('leaves the paper as it was given, so that a ballot on its way never changes', () => {
    const marks = Object.freeze([null, 'for'] as const);
    mark(marks, 0, 'for');
    markRemaining(marks, 'for');
    expect(marks).toEqual([null, 'for']);
  });

  it('counts the marks of every kind of paper', () => {
    expect(markedCount({ type: 'motion', choices: ['for', null, 'abstain'] })).toBe(2);
    expect(markedCount({ type: 'confidence-rating', levels: [null, null] })).toBe(0);
    expect(markedCount({ type: 'confidence-vote', answers: ['confidence'] })).toBe(1);
    expect(markedCount({ type: 'election', chosen: [0, 3] })).toBe(2);
  });
});

it('starts every paper blank', () => {
  for (const paper of [motion(2), election(2, 3), rating(1), confidenceVote(1)]) {
    expect(isBlank(blankSelection(paper))).toBe(true);
    expect(markedCount(blankSelection(paper))).toBe(0);
  }
});

it('takes one choice as the whole ballot only where the question is not divided', () => {
  expect(soleChoice({ type: 'motion', choices: ['against'] })).toBe('against');
  expect(soleChoice({ type: 'motion', choices: [null] })).toBeNull();
  expect(soleChoice({ type: 'motion', choices: ['against', 'for'] })).toBeNull();
  expect(soleChoice({ type: 'election', chosen: [0] })).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper, Procedure, Tally } from '#shared/protocol/polls.ts';
import { judge } from '#shared/voting/judge.ts';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { addingUp } from '../../../client/polls/adding-up.ts';
import { motion, PROCEDURES, rating } from '../voting/samples.ts';

const sumOf = (
  paper: Paper,
  tally: Tally,
  present: number,
  recused: number,
  procedure: Procedure = PROCEDURES.open,
) => {
  const bases = { total: 83, present, recused, issued: present, returned: present, quorumReached: true };
  return addingUp({ procedure }, judge(paper, tally, bases, VN_HDND));
};
const numbers = (sum: ReturnType<typeof sumOf>) => sum?.parts.map(({ text, count }) => [text.key, count]);
const counts = (ayes: number, against: number, abstain: number): Tally => ({
  type: 'motion',
  clauses: [{ for: ayes, against, abstain }],
});

describe('those present at a vote', () => {
  it('are those who chose, those who did not, and those who were recused', () => {
    const sum = sumOf(motion(), counts(44, 14, 12), 79, 1);
    expect(sum?.there).toBe(80);
    expect(numbers(sum)).toEqual([
      ['choice.for', 44],
      ['choice.against', 14],
      ['choice.abstain', 12],
      ['idle.open', 9],
      ['mayNot', 1],
    ]);
  });

  it('are not told of the recused where nobody was, and of hands in words of hands', () => {
    const sum = sumOf(motion(), counts(44, 14, 12), 79, 0, PROCEDURES['hands, counted']);
    expect(sum?.there).toBe(79);
    expect(numbers(sum)?.at(-1)).toEqual(['idle.hands-counted', 9]);
  });

  it('are those who could vote where the paper has more than one answer', () => {
    const clauses: Tally = {
      type: 'motion',
      clauses: [1, 2].map(() => ({ for: 40, against: 0, abstain: 0 })),
    };
    const officials: Tally = {
      type: 'confidence-rating',
      officials: [{ high: 79, medium: 0, low: 0, invalid: 0 }],
    };
    for (const sum of [
      sumOf(motion(2), clauses, 79, 1),
      sumOf(rating(1), officials, 79, 1, PROCEDURES.secret),
    ]) {
      expect(sum?.there).toBe(80);
      expect(numbers(sum)).toEqual([
        ['mayVote', 79],
        ['mayNot', 1],
      ]);
    }
  });

  it('are nobody in an opinion poll', () => {
    expect(sumOf(motion(), counts(44, 14, 12), 79, 1, PROCEDURES.opinion)).toBeNull();
  });

  it('always add up', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(60),
        fc.nat(60),
        fc.nat(60),
        fc.nat(20),
        (ayes, against, abstain, silent, recused) => {
          const present = ayes + against + abstain + silent;
          const sum = sumOf(motion(), counts(ayes, against, abstain), present, recused);
          expect(sum?.parts.reduce((all, { count }) => all + count, 0)).toBe(sum?.there);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { Choice, NamedVotes, type Selection } from '#shared/protocol/polls.ts';
import { nameVotes, rollCallOf, selectionOf, selectionsOf } from '#shared/voting/named-votes.ts';
import { d, ds } from '../session/samples.ts';
import { names, votes } from './samples.ts';

const ballots = (...cast: [number, Selection][]) => new Map(cast.map(([n, selection]) => [d(n), selection]));
const among =
  (...present: DelegateId[]) =>
  (id: DelegateId) =>
    present.includes(id);
const NOBODY = { for: [], against: [], abstain: [], silent: [], absent: [] };

describe('the votes by name', () => {
  it('group those who voted alike, each in the order of the list, and name everybody once', () => {
    const cast = ballots([5, votes('for')], [1, votes('for')], [3, votes('abstain')], [2, votes('against')]);
    expect(nameVotes(ds(1, 7), among(...ds(1, 4), d(6)), cast)).toEqual({
      votes: [
        { selection: votes('abstain'), delegates: [d(3)] },
        { selection: votes('against'), delegates: [d(2)] },
        { selection: votes('for'), delegates: [d(1), d(5)] },
      ],
      silent: [d(4), d(6)],
      absent: [d(7)],
    });
  });

  it('keep apart those who differ in one clause', () => {
    const cast = ballots([1, votes('for', 'for')], [2, votes('for', null)], [3, votes('for', 'for')]);
    expect(nameVotes(ds(1, 3), among(), cast).votes).toEqual([
      { selection: votes('for', 'for'), delegates: [d(1), d(3)] },
      { selection: votes('for', null), delegates: [d(2)] },
    ]);
  });

  it('count a delegate who voted and then left', () => {
    const { silent, absent, ...named } = nameVotes(ds(1, 2), among(d(2)), ballots([1, votes('for')]));
    expect(named.votes).toEqual([{ selection: votes('for'), delegates: [d(1)] }]);
    expect([silent, absent]).toEqual([[d(2)], []]);
  });

  it('leave out a ballot of somebody who has no vote', () => {
    const named = nameVotes([d(1)], among(d(9)), ballots([9, votes('for')]));
    expect(named).toEqual({ votes: [], silent: [], absent: [d(1)] });
  });

  it('tell what one delegate voted, and of one who did not, nothing', () => {
    const named = nameVotes(ds(1, 3), among(...ds(1, 3)), ballots([2, names(0)], [3, names()]));
    expect(ds(1, 3).map((id) => selectionOf(named, id))).toEqual([null, names(0), names()]);
    expect(selectionsOf(named)).toHaveLength(2);
  });
});

describe('the roll call of a clause', () => {
  const named = nameVotes(
    ds(1, 5),
    among(...ds(1, 4)),
    ballots([1, votes('for', 'against')], [2, votes('for', null)], [3, votes('abstain', 'for')]),
  );

  it('reads each clause for itself', () => {
    expect(rollCallOf(named, 0)).toEqual({
      ...NOBODY,
      for: [d(1), d(2)],
      abstain: [d(3)],
      silent: [d(4)],
      absent: [d(5)],
    });
  });

  it('puts whoever left this clause blank among those who did not vote', () => {
    expect(rollCallOf(named, 1)).toEqual({
      ...NOBODY,
      for: [d(3)],
      against: [d(1)],
      silent: [d(4), d(2)],
      absent: [d(5)],
    });
  });

  it('knows no choices on another kind of paper', () => {
    const elected = nameVotes(ds(1, 2), among(), ballots([1, names(0)]));
    expect(rollCallOf(elected, 0)).toEqual({ ...NOBODY, silent: [d(1)], absent: [d(2)] });
  });
});

describe('in any hall', () => {
  /** Up to 60 delegates, some of them present and some with a ballot, whether still present or not. */
  const anyHall = fc.integer({ min: 1, max: 3 }).chain((clauses) =>
    fc
      .array(
        fc.record({
          here: fc.boolean(),
          cast: fc.option(
            fc.array(fc.option(fc.constantFrom(...Choice.options)), {
              minLength: clauses,
              maxLength: clauses,
            }),
          ),
        }),
        { maxLength: 60, size: 'max' },
      )
      .map((seats) => ({
        clauses,
        everyone: ds(1, seats.length),
        present: seats.flatMap(({ here }, index) => (here ? [d(index + 1)] : [])),
        ballots: seats.flatMap(({ cast }, index): [DelegateId, Selection][] =>
          cast ? [[d(index + 1), votes(...cast)]] : [],
        ),
      })),
  );

  it('the order in which the ballots came changes not a letter', () => {
    fc.assert(
      fc.property(
        anyHall.chain((hall) =>
          fc.tuple(fc.constant(hall), fc.shuffledSubarray(hall.ballots, { minLength: hall.ballots.length })),
        ),
        ([{ everyone, present, ballots: cast }, shuffled]) => {
          const inOrder = nameVotes(everyone, among(...present), new Map(cast));
          const jumbled = nameVotes(everyone, among(...present), new Map(shuffled));
          expect(JSON.stringify(jumbled)).toBe(JSON.stringify(inOrder));
        },
      ),
    );
  });

  it('everybody stands in one list, and in the one list of each clause', () => {
    fc.assert(
      fc.property(anyHall, ({ clauses, everyone, present, ballots: cast }) => {
        const named = nameVotes(everyone, among(...present), new Map(cast));
        const listed = [
          ...named.votes.flatMap(({ delegates }) => delegates),
          ...named.silent,
          ...named.absent,
        ];
        expect(listed.sort()).toEqual([...everyone].sort());
        for (let clause = 0; clause < clauses; clause += 1) {
          expect(Object.values(rollCallOf(named, clause)).flat().sort()).toEqual([...everyone].sort());
        }
        expect(NamedVotes.parse(JSON.parse(JSON.stringify(named)))).toEqual(named);
      }),
    );
  });

  it('each delegate is found with their own ballot', () => {
    fc.assert(
      fc.property(anyHall, ({ everyone, present, ballots: cast }) => {
        const own = new Map(cast);
        const named = nameVotes(everyone, among(...present), own);
        for (const id of everyone) expect(selectionOf(named, id)).toEqual(own.get(id) ?? null);
      }),
    );
  });
});

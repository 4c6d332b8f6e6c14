import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { Choice, type Paper, type Selection } from '#shared/protocol/polls.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { BUILT_IN_RULE_SETS } from '#shared/voting/rule-sets.ts';
import { anyPaper, anySelectionOf } from '../../voting/generators.ts';
import { election, levels, motion, names, PROCEDURES, rating, times, votes } from '../../voting/samples.ts';
import {
  aSession,
  type Ballots,
  castInTurn,
  countingBox,
  countingByName,
  endingOf,
  type SessionStory,
} from '../builder.ts';
import { d, ds } from '../samples.ts';

/** What the core writes into the log when the poll is closed, to the byte. */
const written = (story: SessionStory, command: CoreCommand) => JSON.stringify(story.ask(command));

/** A council of whom so many are there; each seat has a ballot or none. At least a quorum is there. */
const anyRoom = <T>(ballot: fc.Arbitrary<T>) =>
  fc
    .array(fc.record({ here: fc.integer({ min: 0, max: 9 }).map((n) => n > 0), ballot: fc.option(ballot) }), {
      minLength: 3,
      maxLength: 40,
      size: 'max',
    })
    .map((seats) => ({
      total: seats.length,
      present: seats.flatMap(({ here }, index) => (here ? [d(index + 1)] : [])),
      ballots: seats.flatMap(({ here, ballot: cast }, index): [DelegateId, T][] =>
        here && cast !== null ? [[d(index + 1), cast]] : [],
      ),
    }))
    .filter(({ total, present }) => present.length * 3 >= total * 2);
const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });

const sitting = (total: number, present: readonly DelegateId[]) =>
  aSession()
    .withDelegates(total)
    .opened()
    .marked('present', ...present);
const byName = (ballots: readonly (readonly [DelegateId, Selection])[]): Ballots =>
  new Map(ballots.map(([id, selection]) => [id, { selection, reason: '' }]));

describe('the order in which things come changes not a byte of the record', () => {
  const anyOpenPaper: fc.Arbitrary<Paper> = fc.constantFrom(motion(), motion(3), election(2, 3));

  it('of a vote by name: ballots, and the arrival of delegates', () => {
    const scene = anyOpenPaper.chain((paper) =>
      anyRoom(anySelectionOf(paper)).chain((room) =>
        fc.record({
          paper: fc.constant(paper),
          room: fc.constant(room),
          arrival: shuffled(room.present),
          order: shuffled(room.ballots),
        }),
      ),
    );
    fc.assert(
      fc.property(scene, ({ paper, room: { total, present, ballots }, arrival, order }) => {
        const inOrder = sitting(total, present).voting({ paper });
        const jumbled = sitting(total, arrival).voting({ paper });
        expect(written(jumbled, countingByName(byName(order)))).toBe(
          written(inOrder, countingByName(byName(ballots))),
        );
      }),
    );
  });

  it('of a secret vote: tokens, ballots in the box, and the arrival of delegates', () => {
    const scene = anyPaper.chain((paper) =>
      anyRoom(anySelectionOf(paper)).chain((room) =>
        fc.record({
          paper: fc.constant(paper),
          room: fc.constant(room),
          arrival: shuffled(room.present),
          tokens: shuffled(room.ballots.map(([id]) => id)),
          box: shuffled(room.ballots.map(([, selection]) => selection)),
        }),
      ),
    );
    fc.assert(
      fc.property(scene, ({ paper, room: { total, present, ballots }, arrival, tokens, box }) => {
        const changes = { paper, procedure: PROCEDURES.secret };
        const selections = ballots.map(([, selection]) => selection);
        const issuedTo = ballots.map(([id]) => id);
        const inOrder = written(sitting(total, present).voting(changes), countingBox(selections, issuedTo));
        const jumbled = written(sitting(total, arrival).voting(changes), countingBox(box, tokens));
        expect(jumbled).toBe(inOrder);
      }),
    );
  });

  it('of an opinion poll: answers and what was written beside them', () => {
    const answers = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('', 'Đồng ý', 'Chưa rõ')), {
        selector: ([n]) => n,
      })
      .chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    const cast = (all: [number, string][]): Ballots =>
      new Map(
        all.map(([n, reason]) => [d(n), { selection: votes(n % 2 === 0 ? 'for' : 'against'), reason }]),
      );
    fc.assert(
      fc.property(answers, ([all, jumbled]) => {
        const story = aSession().withDelegates(12).askingOpinions();
        expect(written(story, countingByName(cast(jumbled)))).toBe(written(story, countingByName(cast(all))));
      }),
    );
  });
});

describe('one more vote for it', () => {
  const scene = fc.record({
    ruleSetId: fc.constantFrom(...BUILT_IN_RULE_SETS.map(({ id }) => id)),
    decision: fc.constantFrom('ordinary' as const, 'removal' as const),
    room: anyRoom(fc.constantFrom(...Choice.options, ...times(4, 'for' as const))),
    pick: fc.nat(100),
  });

  it('never turns passed into failed, whoever it comes from', () => {
    fc.assert(
      fc.property(scene, ({ ruleSetId, decision, room: { total, present, ballots }, pick }) => {
        // By four fifths more have to be there.
        fc.pre(present.length * 5 >= total * 4);
        const story = () => sitting(total, present).voting({ ruleSetId, paper: motion(0, decision) });
        const passed = (cast: readonly (readonly [DelegateId, Choice])[]) => {
          const all = byName(cast.map(([id, choice]) => [id, votes(choice)] as const));
          const { outcome } = endingOf(story().counted(all)).result;
          return outcome.type === 'motion' && outcome.clauses[0]?.passed;
        };
        const others = present.filter(
          (id) => !ballots.some(([voter, choice]) => voter === id && choice === 'for'),
        );
        const one = others[pick % Math.max(1, others.length)];
        if (!one || !passed(ballots)) return;
        expect(passed([...ballots.filter(([id]) => id !== one), [one, 'for']])).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the most there can be', () => {
  const hall = () => aSession().withDelegates(1000).opened().allPresent();

  it('is 1,000 delegates who each vote in their own way on sixty clauses', () => {
    const choice = (n: number, clause: number) => Choice.options[(n + (n % 7) * clause) % 3] ?? 'for';
    const selections = Array.from({ length: 1000 }, (_, n) =>
      votes(...Array.from({ length: 60 }, (_none, clause) => choice(n, clause))),
    );
    const { result, record } = endingOf(
      hall()
        .voting({ paper: motion(60) })
        .counted(castInTurn(selections)),
    );
    if (result.outcome.type !== 'motion' || record.type !== 'open') throw new Error(record.type);
    expect(result.outcome.clauses).toHaveLength(60);
    for (const [clause, { counts, passed }] of result.outcome.clauses.entries()) {
      const ayes = selections.filter(({ choices }) => choices[clause] === 'for').length;
      expect([counts.for, passed]).toEqual([ayes, ayes > 500]);
      expect(counts.for + counts.against + counts.abstain).toBe(1000);
    }
    expect(record.named.votes.flatMap(({ delegates }) => delegates)).toHaveLength(1000);
  });

  it('is 1,000 delegates, a hundred candidates and forty seats, in secret', () => {
    const story = hall().voting({ paper: election(40, 100), procedure: PROCEDURES.secret });
    // The n-th delegate names the first forty, but for the n-th of them.
    const selections = Array.from({ length: 1000 }, (_, n) =>
      names(...Array.from({ length: 41 }, (_none, place) => place).filter((place) => place !== n % 41)),
    );
    const { result } = endingOf(story.unboxed(selections, ds(1, 1000)));
    if (result.outcome.type !== 'election') throw new Error(result.outcome.type);
    const counted = result.outcome.candidates.map(({ votes: count }) => count);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(40_000);
    // 1,000 is 24 times 41 and 16: the first 16 are left out 25 times, the 25 behind them 24 times.
    expect(counted.slice(0, 41)).toEqual([...times(16, 975), ...times(25, 976)]);
    expect(result.outcome.candidates.slice(0, 41).map(({ standing }) => standing)).toEqual([
      ...times(16, 'tied'),
      ...times(25, 'elected'),
    ]);
    expect(result.outcome.seatsLeft).toBe(15);
  });

  it('is 1,000 delegates who rate forty officials', () => {
    const story = hall().voting({ paper: rating(40), procedure: PROCEDURES.secret });
    const { result } = endingOf(story.unboxed(times(1000, levels(...times(40, 'low' as const)))));
    expect(result.outcome).toMatchObject({
      officials: times(40, { low: 1000, consequence: 'propose-removal' }),
    });
  });

  it('and the least is one delegate', () => {
    const one = () => aSession().withDelegates(1).opened().allPresent().voting();
    expect(endingOf(one().counted(castInTurn([votes('for')]))).result.outcome).toMatchObject({
      clauses: [{ passed: true }],
    });
    expect(endingOf(one().counted()).result.outcome).toMatchObject({ clauses: [{ passed: false }] });
  });
});

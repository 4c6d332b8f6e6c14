import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPoll } from '#shared/session/polls/find-poll.ts';
import { reconcile } from '#shared/session/polls/reconciling.ts';
import { PROCEDURES } from '../../voting/samples.ts';
import { aSession, type SessionStory } from '../builder.ts';
import { d, ds } from '../samples.ts';

const DELEGATES = 8;
type Told = Parameters<typeof reconcile>[2];

/** A council of eight in a vote, in which some are marked as gone while it runs. */
function voting(how: 'open' | 'secret', recused: readonly number[], gone: readonly number[]): SessionStory {
  const story = aSession().withDelegates(DELEGATES).opened().present(DELEGATES);
  story.voting({ procedure: PROCEDURES[how], recused: recused.map(d) });
  return gone.length > 0 ? story.leaving(...gone.map(d)) : story;
}

const whoever = fc.uniqueArray(fc.integer({ min: 1, max: DELEGATES }), { maxLength: DELEGATES - 2 });

describe('those present', () => {
  it('are always those who voted, those who did not and those kept out, whatever the server has told by then', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('open', 'secret'),
        whoever,
        whoever,
        whoever,
        fc.boolean(),
        fc.nat({ max: 12 }),
        (how, recused, gone, voted, named, stale) => {
          const { state } = voting(how, recused, gone);
          const poll = openPoll(state);
          if (!poll) throw new Error('no poll');
          const [cast, eligible] = [voted.length, Math.max(voted.length, stale)];
          const told: Told = {
            ...{ cast, eligible, issued: how === 'secret' ? cast : null },
            names: named ? voted.map(d) : null,
          };
          const { present, done, missing, keptOut, names } = reconcile(state, poll, told);
          expect(done + missing + keptOut).toBe(present);
          expect(present).toBe(DELEGATES - gone.length);
          for (const count of [done, missing, keptOut]) expect(count).toBeGreaterThanOrEqual(0);
          if (names) {
            const all = [...names.done, ...names.missing, ...names.keptOut];
            expect([...all].sort()).toEqual(
              ds(1, DELEGATES)
                .filter((id) => !gone.map(d).includes(id))
                .sort(),
            );
          }
        },
      ),
    );
  });

  it('add up without names to the same as with them, once the server has told how it is', () => {
    fc.assert(
      fc.property(whoever, whoever, whoever, (recused, gone, pressed) => {
        const { state } = voting('open', recused, gone);
        const poll = openPoll(state);
        if (!poll) throw new Error('no poll');
        const voted = pressed.filter((n) => !recused.includes(n));
        const left = voted.filter((n) => gone.includes(n)).length;
        const here = DELEGATES - new Set([...recused, ...gone]).size;
        const told = { cast: voted.length, eligible: here + left, issued: null };
        const named = reconcile(state, poll, { ...told, names: voted.map(d) });
        expect(reconcile(state, poll, { ...told, names: null })).toEqual({ ...named, names: null });
        expect(named.gone).toBe(left);
      }),
    );
  });

  it('of an opinion poll are those asked, wherever they are', () => {
    const { state } = aSession()
      .withDelegates(5)
      .opened()
      .present(2)
      .askingOpinions({ recused: [d(5)] });
    const poll = openPoll(state) ?? state.polls[0];
    if (poll?.status !== 'open') throw new Error('no poll');
    const told = { cast: 1, eligible: 4, issued: null, names: [d(4)] };
    expect(reconcile(state, poll, told)).toMatchObject({
      present: 5,
      done: 1,
      missing: 3,
      keptOut: 1,
      gone: 0,
    });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/protocol/ids.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { decide } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { openPoll } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';
import { PROCEDURES, votes } from '../../voting/samples.ts';
import { aSitting, FIRST_SECRETARY } from '../builder.ts';
import { d, p } from '../samples.ts';

const COUNTDOWN_MS = 60_000;
const timed = () => aSitting().voting({ timing: { type: 'countdown', seconds: COUNTDOWN_MS / 1000 } });

type Step = {
  readonly after: number;
  readonly type: 'HoldPoll' | 'ResumePoll' | 'SetPollEnd' | 'UndoPollEnd';
};

/** The session after `steps`, each so many milliseconds after the one before; what is refused changes nothing. */
function taking(steps: readonly Step[], since: Instant, state: SessionState) {
  let [now, held, running] = [Date.parse(since), 0, 0];
  let after = state;
  for (const { after: ms, type } of steps) {
    if (openPoll(after)?.held) held += ms;
    else running += ms;
    now += ms;
    const at = new Date(now).toISOString();
    const command: CoreCommand = { type, pollId: p(1) };
    const decision = decide(after, command, at, FIRST_SECRETARY);
    for (const event of decision.ok ? decision.events : []) {
      after = evolve(after, { seq: after.seq + 1, at, actor: FIRST_SECRETARY, event });
    }
  }
  return { state: after, now, held, running };
}

const anyStep = (types: readonly Step['type'][]) =>
  fc.record({ after: fc.integer({ min: 0, max: 3000 }), type: fc.constantFrom(...types) });

describe('a vote on hold', () => {
  it('has taken of its countdown exactly the time in which it was not held', () => {
    const story = timed();
    const since = story.log.at(-1)?.at ?? '';
    fc.assert(
      fc.property(fc.array(anyStep(['HoldPoll', 'ResumePoll']), { maxLength: 15 }), (steps) => {
        const { state, now, running } = taking(steps, since, story.state);
        const poll = openPoll(state);
        const left = poll?.held ? poll.held.leftMs : Date.parse(poll?.closesAt ?? '') - now;
        expect(left).toBe(COUNTDOWN_MS - running);
      }),
    );
  });

  it('or about to close, has never more time than it was given, and never both an end and a hold', () => {
    const story = timed();
    const since = story.log.at(-1)?.at ?? '';
    const types = ['HoldPoll', 'ResumePoll', 'SetPollEnd', 'UndoPollEnd'] as const;
    fc.assert(
      fc.property(fc.array(anyStep(types), { maxLength: 15 }), (steps) => {
        const { state, held } = taking(steps, since, story.state);
        const poll = openPoll(state);
        if (!poll) throw new Error('it was closed');
        if (poll.held) expect([poll.closesAt, poll.endSet]).toEqual([null, null]);
        else {
          expect(Date.parse(poll.closesAt ?? '')).toBeLessThanOrEqual(
            Date.parse(since) + COUNTDOWN_MS + held,
          );
        }
      }),
    );
  });

  it('tells, once it is over, when it was held', () => {
    const story = timed();
    story.atOnce().give({ type: 'HoldPoll', pollId: p(1) });
    const from = story.log.at(-1)?.at;
    story.give({ type: 'ResumePoll', pollId: p(1) });
    const until = story.log.at(-1)?.at;
    expect(story.state.polls[0]).toMatchObject({ status: 'open', held: null, holds: [{ from, until }] });
    story.atOnce().give({ type: 'HoldPoll', pollId: p(1) });
    const again = story.log.at(-1)?.at;
    story.counted(new Map([[d(1), { selection: votes('for'), reason: '' }]]));
    const holds = [
      { from, until },
      { from: again, until: story.log.at(-1)?.at },
    ];
    expect(story.state.polls[0]).toMatchObject({ status: 'closed', holds });
    expect(story.announcing().state.polls[0]).toMatchObject({ status: 'announced', holds });
  });

  it('may be a secret one, and is closed or annulled as it is', () => {
    const held = () =>
      aSitting()
        .voting({ procedure: PROCEDURES.secret })
        .give({ type: 'HoldPoll', pollId: p(1) });
    expect(held().unboxed([votes('for')]).state.polls[0]).toMatchObject({ status: 'closed' });
    expect(held().annulling().state.polls[0]).toMatchObject({ status: 'annulled', holds: [{}] });
  });
});

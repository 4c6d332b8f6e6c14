import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BallotId, DelegateId, PollId } from '#shared/protocol/ids.ts';
import type { Choice, RollCall } from '#shared/protocol/records.ts';
import { refuse } from '#shared/protocol/refusals.ts';
import type { BallotReceipt } from '#shared/protocol/socket.ts';
import type { Poll } from '#shared/session/state.ts';
import {
  answered,
  type BallotSlot,
  choose,
  reconcile,
  retryDelay,
  settle,
  unanswered,
} from '../../../client/offline/ballot-slot.ts';
import { ballotStanding, ownPlace } from '../../../client/offline/ballot-standing.ts';

const pollId = 'p1' as PollId;
const me = 'd7' as DelegateId;
const CHOSEN_AT = Date.parse('2026-12-08T02:00:00.000Z');

function chosen(choice: Choice, id: string, slot?: BallotSlot, now = CHOSEN_AT): BallotSlot {
  return choose(slot, { pollId, choice, ballotId: id as BallotId }, now);
}

function receipt(id: string, choice: Choice, recordedAt = '2026-12-08T02:00:00.100Z'): BallotReceipt {
  return { pollId, ballotId: id as BallotId, choice, recordedAt };
}

function endedPoll(rollCall: Partial<RollCall>): Poll {
  const all: RollCall = { for: [], against: [], abstain: [], silent: [], absent: [], ...rollCall };
  return { id: pollId, status: 'closed', rollCall: all } as unknown as Poll;
}

describe('a ballot in the outbox', () => {
  it('is recorded only by the acknowledgement of that very ballot', () => {
    const first = chosen('for', 'b1');
    const second = chosen('against', 'b2', first);
    expect(answered(second, 'b1' as BallotId, { ok: true, ...receipt('b1', 'for') })).toBe(second);
    expect(answered(second, 'b2' as BallotId, { ok: true, ...receipt('b2', 'against') }).status).toBe(
      'recorded',
    );
  });

  it('takes a new id when the choice changes, and remembers the ids it replaced', () => {
    const slot = chosen('abstain', 'b3', chosen('against', 'b2', chosen('for', 'b1')));
    expect(slot).toMatchObject({
      ballotId: 'b3',
      choice: 'abstain',
      earlier: ['b1', 'b2'],
      status: 'pending',
    });
  });

  it('stays as it is when the same choice is pressed again', () => {
    const slot = chosen('for', 'b1');
    expect(chosen('for', 'b2', slot)).toBe(slot);
    const recorded = answered(slot, slot.ballotId, { ok: true, ...receipt('b1', 'for') });
    expect(chosen('for', 'b2', recorded)).toBe(recorded);
  });

  it('is a new ballot when the same choice is pressed after a refusal', () => {
    const refused = answered(chosen('for', 'b1'), 'b1' as BallotId, refuse('not-eligible'));
    expect(refused.status).toBe('refused');
    expect(chosen('for', 'b2', refused)).toMatchObject({ ballotId: 'b2', status: 'pending' });
  });

  it.each(['voting-suspended', 'server-error'] as const)('is sent again after %s', (code) => {
    const slot = answered(chosen('for', 'b1'), 'b1' as BallotId, refuse(code));
    expect(slot).toMatchObject({ status: 'pending', setback: { code } });
  });

  it.each(['poll-closed', 'not-eligible', 'poll-annulled', 'ballot-id-reused'] as const)(
    'is given up after %s, with the reason',
    (code) => {
      const slot = answered(chosen('for', 'b1'), 'b1' as BallotId, refuse(code));
      expect(slot).toMatchObject({ status: 'refused', refusal: { code } });
    },
  );

  it('keeps the server’s reason when a later attempt has no answer', () => {
    const suspended = answered(chosen('for', 'b1'), 'b1' as BallotId, refuse('voting-suspended'));
    expect(unanswered(suspended, suspended.ballotId)).toBe(suspended);
  });

  it('stays recorded when a late retry is refused', () => {
    const recorded = answered(chosen('for', 'b1'), 'b1' as BallotId, { ok: true, ...receipt('b1', 'for') });
    expect(answered(recorded, recorded.ballotId, refuse('poll-closed'))).toBe(recorded);
  });

  it('always carries the last choice, whatever answers arrive in whatever order', () => {
    const choices = fc.array(fc.constantFrom<Choice>('for', 'against', 'abstain'), { minLength: 1 });
    fc.assert(
      fc.property(choices, fc.array(fc.nat()), (pressed, answers) => {
        let slot = pressed.reduce<BallotSlot | undefined>(
          (known, choice, index) => chosen(choice, `b${index}`, known),
          undefined,
        );
        for (const answer of answers) {
          const index = answer % pressed.length;
          const id = `b${index}` as BallotId;
          if (slot) slot = answered(slot, id, { ok: true, ...receipt(id, pressed[index] ?? 'for') });
        }
        expect(slot?.choice).toBe(pressed.at(-1));
      }),
    );
  });
});

describe('after a reconnection', () => {
  it('a ballot whose acknowledgement was lost is found to be recorded', () => {
    expect(reconcile(chosen('for', 'b1'), receipt('b1', 'for'), 0)?.status).toBe('recorded');
  });

  it('a newer choice stays pending when the server holds the earlier one of this device', () => {
    const slot = chosen('against', 'b2', chosen('for', 'b1'));
    expect(reconcile(slot, receipt('b1', 'for', '2026-12-08T03:00:00.000Z'), 0)).toBe(slot);
  });

  it('a choice that was replaced on another device since is given up', () => {
    expect(
      reconcile(chosen('for', 'b1'), receipt('x9', 'against', '2026-12-08T02:00:01.000Z'), 0),
    ).toBeNull();
  });

  it('a choice made after the other device’s is still sent', () => {
    const slot = chosen('for', 'b1');
    expect(reconcile(slot, receipt('x9', 'against', '2026-12-08T01:59:59.000Z'), 0)).toBe(slot);
  });

  it('compares by the server’s clock when this device’s is wrong', () => {
    const slowByAMinute = chosen('for', 'b1', undefined, CHOSEN_AT - 60_000);
    const held = receipt('x9', 'against', '2026-12-08T01:59:59.000Z');
    expect(reconcile(slowByAMinute, held, 60_000)).toBe(slowByAMinute);
    expect(reconcile(slowByAMinute, held, 0)).toBeNull();
  });
});

describe('when the poll has ended', () => {
  it('an unacknowledged ballot that the roll call counts was recorded', () => {
    expect(settle(chosen('for', 'b1'), endedPoll({ for: [me] }), me).status).toBe('recorded');
  });

  it.each(['silent', 'absent', 'against'] as const)(
    'one that the roll call counts as %s was not',
    (place) => {
      const slot = settle(chosen('for', 'b1'), endedPoll({ [place]: [me] }), me);
      expect(slot).toMatchObject({ status: 'refused', refusal: { code: 'poll-closed' } });
    },
  );

  it('an annulled poll gives the ballot up', () => {
    const poll = { id: pollId, status: 'annulled', outcome: null } as unknown as Poll;
    expect(settle(chosen('for', 'b1'), poll, me)).toMatchObject({ refusal: { code: 'poll-annulled' } });
  });
});

describe('what the delegate is told', () => {
  const pending = chosen('for', 'b1');
  const recorded: BallotSlot = { ...pending, status: 'recorded' };

  it.each([
    ['nothing chosen', undefined, undefined, true, { type: 'none' }],
    ['chosen, network there', pending, undefined, true, { type: 'sending', choice: 'for' }],
    ['chosen, network gone', pending, undefined, false, { type: 'waiting-for-network', choice: 'for' }],
    [
      'chosen, no answer in time',
      unanswered(pending, pending.ballotId),
      undefined,
      true,
      { type: 'waiting-for-network' },
    ],
    ['acknowledged', recorded, receipt('b1', 'for'), true, { type: 'recorded', choice: 'for' }],
    ['acknowledged, then offline after a reload', recorded, undefined, false, { type: 'recorded' }],
    [
      'voted on another device',
      undefined,
      receipt('x', 'abstain'),
      true,
      { type: 'recorded', choice: 'abstain' },
    ],
    [
      'changing a recorded choice',
      pending,
      receipt('b0', 'against'),
      true,
      { type: 'sending', counted: 'against' },
    ],
  ] as const)('%s', (_, slot, held, online, standing) => {
    expect(ballotStanding(slot, held, online)).toMatchObject(standing);
  });

  it('reads the own place from the roll call', () => {
    const { rollCall } = endedPoll({ silent: [me] }) as Extract<Poll, { status: 'closed' }>;
    expect(ownPlace(rollCall, me)).toBe('silent');
    expect(ownPlace(rollCall, 'd8' as DelegateId)).toBeNull();
  });
});

it('waits at most two seconds between attempts', () => {
  expect([0, 1, 2, 3, 4, 20].map(retryDelay)).toEqual([250, 500, 1000, 2000, 2000, 2000]);
});

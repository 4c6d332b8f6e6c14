import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BallotId, DelegateId, PollId } from '#shared/protocol/ids.ts';
import type { Choice, Paper, PollRecord, Selection } from '#shared/protocol/polls.ts';
import { refuse } from '#shared/protocol/refusals.ts';
import type { BallotReceipt } from '#shared/protocol/socket.ts';
import type { Poll } from '#shared/session/state.ts';
import { ownSelection } from '../../../../client/delegate/vote/own-selection.ts';
import { deliveryOf } from '../../../../client/offline/ballots/ballot-delivery.ts';
import {
  answered,
  type BallotSlot,
  choose,
  goingOut,
  reconcile,
  settle,
  unanswered,
} from '../../../../client/offline/ballots/ballot-slot.ts';
import { membersViewOf } from '../../access/members-view.ts';
import { aSitting, castInTurn } from '../../session/builder.ts';
import {
  answers,
  confidenceVote,
  election,
  levels,
  motion,
  names,
  PROCEDURES,
  rating,
  votes,
} from '../../voting/samples.ts';

const pollId = 'p1' as PollId;
const me = 'd1' as DelegateId;
const CHOSEN_AT = Date.parse('2026-12-08T02:00:00.000Z');
const byServer = (at: number) => ({ clock: 'server', at }) as const;
const byDevice = (at: number) => ({ clock: 'device', at }) as const;

interface Filled {
  readonly selection: Selection;
  readonly reason?: string;
}

function cast(
  { selection, reason = '' }: Filled,
  id: string,
  slot?: BallotSlot,
  chosenAt: BallotSlot['chosenAt'] = byServer(CHOSEN_AT),
): BallotSlot {
  return choose(slot, { pollId, ballotId: id as BallotId, selection, reason, chosenAt });
}

/** On an undivided question. */
const chosen = (choice: Choice, id: string, slot?: BallotSlot, chosenAt?: BallotSlot['chosenAt']) =>
  cast({ selection: votes(choice) }, id, slot, chosenAt);

function receipt(
  id: string,
  choice: Choice,
  recordedAt = '2026-12-08T02:00:00.100Z',
  reason = '',
): BallotReceipt {
  return { pollId, ballotId: id as BallotId, selection: votes(choice), reason, recordedAt };
}

/** The first poll, ended, in which d1 cast this ballot (null: none), and d2 one against it. */
function endedWith(ballot: Filled | null, paper: Paper = motion()): Poll {
  const story = aSitting().voting({
    paper,
    procedure: ballot?.reason ? PROCEDURES.opinion : PROCEDURES.open,
  });
  const ballots = ballot ? new Map([[me, { reason: '', ...ballot }]]) : castInTurn([]);
  return pollOf(story.counted(ballots).state.polls);
}

function pollOf(polls: readonly Poll[]): Poll {
  const [poll] = polls;
  if (!poll) throw new Error('no poll');
  return poll;
}

function recordOf(poll: Poll): PollRecord {
  if (poll.status !== 'closed') throw new Error(`the poll is ${poll.status}`);
  return poll.record;
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
      selection: votes('abstain'),
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

  it.each(['voting-suspended', 'server-error', 'too-fast'] as const)('is sent again after %s', (code) => {
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

  it('is another ballot when one clause of several changes', () => {
    const slot = cast({ selection: votes('for', 'for', null) }, 'b1');
    expect(cast({ selection: votes('for', 'for', null) }, 'b2', slot)).toBe(slot);
    expect(cast({ selection: votes('for', 'against', null) }, 'b2', slot)).toMatchObject({
      ballotId: 'b2',
      earlier: ['b1'],
    });
  });

  it('is another ballot when only the reason changes', () => {
    const slot = cast({ selection: votes('against'), reason: 'Thiếu nguồn vốn' }, 'b1');
    expect(cast({ selection: votes('against'), reason: 'Thiếu nguồn vốn' }, 'b2', slot)).toBe(slot);
    expect(cast({ selection: votes('against'), reason: 'Chưa rõ nguồn vốn' }, 'b2', slot).ballotId).toBe(
      'b2',
    );
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
        expect(slot?.selection).toEqual(votes(pressed.at(-1) ?? null));
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

  it('compares by the server’s clock when this device’s was wrong', () => {
    const slowByAMinute = chosen('for', 'b1', undefined, byDevice(CHOSEN_AT - 60_000));
    const held = receipt('x9', 'against', '2026-12-08T01:59:59.000Z');
    expect(reconcile(slowByAMinute, held, 60_000)).toBe(slowByAMinute);
    expect(reconcile(slowByAMinute, held, 0)).toBeNull();
  });

  it('is not misled by a device clock that was set since a choice that was timed by the server’s', () => {
    const held = receipt('x9', 'against', '2026-12-08T01:59:59.000Z');
    const slot = chosen('for', 'b1');
    for (const deviceOffset of [-3_600_000, 0, 3_600_000]) {
      expect(reconcile(slot, held, deviceOffset)).toBe(slot);
    }
  });
});

describe('when the poll has ended', () => {
  it.each([
    ['an undivided question', { selection: votes('for') }, motion()],
    ['several clauses, one left blank', { selection: votes('for', null, 'against') }, motion(3)],
    ['a ballot with a reason', { selection: votes('against'), reason: 'Thiếu nguồn vốn' }, motion()],
    ['an election by name', { selection: names(0, 2) }, election(2, 3)],
  ])('an unacknowledged ballot that is on record was recorded: %s', (_, filled, paper) => {
    expect(settle(cast(filled, 'b1'), endedWith(filled, paper), me).status).toBe('recorded');
  });

  it.each([
    ['no ballot', { selection: votes('for', 'for') }, null],
    ['another choice', { selection: votes('for', 'for') }, { selection: votes('for', 'against') }],
    [
      'an earlier reason',
      { selection: votes('for', 'for'), reason: 'Đồng tình' },
      { selection: votes('for', 'for'), reason: 'Nhất trí' },
    ],
  ])('one was not of which the record has %s', (_, sent, counted) => {
    const slot = settle(cast(sent, 'b1'), endedWith(counted, motion(2)), me);
    expect(slot).toMatchObject({ status: 'refused', refusal: { code: 'poll-closed' } });
  });

  it('an unacknowledged ballot whose reason is kept back was recorded: its choice is on record', () => {
    const filled = { selection: votes('against'), reason: 'Thiếu nguồn vốn' };
    const story = aSitting().voting({ paper: motion(), procedure: PROCEDURES.opinion });
    const told = pollOf(membersViewOf(story.counted(new Map([[me, filled]])).announcing()).polls);
    expect(told).toMatchObject({ status: 'announced', record: { reasons: [] } });
    expect(settle(cast(filled, 'b1'), told, me).status).toBe('recorded');
    const another = cast({ ...filled, selection: votes('for') }, 'b1');
    expect(settle(another, told, me)).toMatchObject({ refusal: { code: 'poll-closed' } });
  });

  it('one cast on a device without a network is refused plainly, however late that is found out', () => {
    const daysAgo = cast(
      { selection: votes('for'), reason: 'Nhất trí' },
      'b1',
      undefined,
      byDevice(CHOSEN_AT - 4 * 86_400_000),
    );
    expect(settle(daysAgo, endedWith(null), me)).toMatchObject({ refusal: { code: 'poll-closed' } });
  });

  it('an unacknowledged ballot waits for the server’s word until the result is announced', () => {
    const ended = pollOf(membersViewOf(aSitting().voting().counted()).polls);
    const slot = chosen('for', 'b1');
    expect(ended.status).toBe('ended');
    expect(settle(slot, ended, me)).toBe(slot);
  });

  it('an annulled poll gives the ballot up', () => {
    const poll = pollOf(aSitting().voting().annulling().state.polls);
    expect(settle(chosen('for', 'b1'), poll, me)).toMatchObject({ refusal: { code: 'poll-annulled' } });
  });

  it('a ballot that was acknowledged stays recorded, whatever the record says', () => {
    const recorded = answered(chosen('for', 'b1'), 'b1' as BallotId, { ok: true, ...receipt('b1', 'for') });
    expect(settle(recorded, endedWith(null), me)).toBe(recorded);
  });
});

/** As version 0.3.0 stored it. */
function withoutSent(slot: BallotSlot): BallotSlot {
  const { sent: _, ...stored } = { sent: undefined, ...slot };
  return stored as BallotSlot;
}

it('a ballot that goes out is marked once, and one that was replaced meanwhile is not', () => {
  const slot = chosen('for', 'b1');
  const out = goingOut(slot, 'b1' as BallotId);
  expect(out).toMatchObject({ status: 'pending', setback: null, sent: true });
  expect(goingOut(out, 'b1' as BallotId)).toBe(out);
  expect(goingOut(slot, 'b0' as BallotId)).toBe(slot);
});

describe('what the delegate is told', () => {
  const pending = chosen('for', 'b1');
  const recorded: BallotSlot = { ...pending, status: 'recorded' };
  const own = { selection: votes('for'), reason: '' };

  it.each([
    ['nothing chosen', undefined, undefined, true, { type: 'none' }],
    ['chosen, network there', pending, undefined, true, { type: 'sending', ...own }],
    ['chosen, network gone', pending, undefined, false, { type: 'waiting-for-network', ...own }],
    [
      'chosen, no answer in time',
      unanswered(pending, pending.ballotId),
      undefined,
      true,
      { type: 'unconfirmed', ...own },
    ],
    [
      'sent, network gone before an answer came',
      goingOut(pending, pending.ballotId),
      undefined,
      false,
      { type: 'unconfirmed', ...own },
    ],
    [
      'put off by the server, network gone',
      answered(pending, pending.ballotId, refuse('voting-suspended')),
      undefined,
      false,
      { type: 'unconfirmed' },
    ],
    [
      'stored by a version that did not say whether it was sent',
      withoutSent(pending),
      undefined,
      false,
      { type: 'unconfirmed' },
    ],
    ['acknowledged', recorded, receipt('b1', 'for'), true, { type: 'recorded', ...own }],
    ['acknowledged, then offline after a reload', recorded, undefined, false, { type: 'recorded' }],
    [
      'voted on another device, with a reason',
      undefined,
      receipt('x', 'abstain', undefined, 'Chưa đủ thông tin'),
      true,
      { type: 'recorded', selection: votes('abstain'), reason: 'Chưa đủ thông tin' },
    ],
    [
      'changing a recorded choice',
      pending,
      receipt('b0', 'against'),
      true,
      { type: 'sending', counted: { selection: votes('against'), reason: '' } },
    ],
    [
      'a late acknowledgement of an earlier ballot',
      { ...recorded, earlier: ['b0' as BallotId] },
      receipt('b0', 'against'),
      true,
      { type: 'recorded', ...own },
    ],
  ] as const)('%s', (_, slot, held, online, delivery) => {
    expect(deliveryOf(slot, held, online)).toMatchObject(delivery);
  });
});

describe('a delegate’s own place in the record', () => {
  it('is the ballot cast, clause by clause', () => {
    const record = recordOf(endedWith({ selection: votes('for', null) }, motion(2)));
    expect(ownSelection(record, me)).toEqual({ type: 'voted', selection: votes('for', null) });
  });

  it.each([
    ['d2', 'silent'],
    ['d3', 'absent'],
    ['d9', 'unknown'],
  ])('of %s is %s', (id, type) => {
    const story = aSitting()
      .voting()
      .leaving('d3' as DelegateId)
      .counted(castInTurn([votes('for')]));
    expect(ownSelection(recordOf(pollOf(story.state.polls)), id as DelegateId)).toEqual({ type });
  });

  it('is "recused" for one who was kept out', () => {
    const story = aSitting()
      .voting({ recused: [me] })
      .counted();
    expect(ownSelection(recordOf(pollOf(story.state.polls)), me)).toEqual({ type: 'recused' });
  });

  it.each([
    ['a rating', rating(2), levels('high', null)],
    ['a confidence vote', confidenceVote(1), answers('confidence')],
  ])('is unknown after a secret ballot: %s', (_, paper, selection) => {
    const story = aSitting().voting({ paper, procedure: PROCEDURES.secret }).unboxed([selection]);
    expect(ownSelection(recordOf(pollOf(story.state.polls)), me)).toEqual({ type: 'unknown' });
  });

  it('is unknown where hands were only counted', () => {
    const story = aSitting()
      .voting({ procedure: PROCEDURES['hands, counted'] })
      .enteringCount({
        type: 'counted',
        papers: null,
        tally: { type: 'motion', clauses: [{ for: 2, against: 1, abstain: 0 }] },
      })
      .confirmingCount();
    expect(ownSelection(recordOf(pollOf(story.state.polls)), me)).toEqual({ type: 'unknown' });
  });

  it('is what a secretary noted where hands were counted by name', () => {
    const story = aSitting()
      .voting({ procedure: PROCEDURES['hands, by name'] })
      .enteringCount({ type: 'by-name', votes: [{ selection: votes('against'), delegates: [me] }] })
      .confirmingCount();
    expect(ownSelection(recordOf(pollOf(story.state.polls)), me)).toEqual({
      type: 'voted',
      selection: votes('against'),
    });
  });
});

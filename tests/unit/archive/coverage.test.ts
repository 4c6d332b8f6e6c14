import { describe, expect, it } from 'vitest';
import { uncovered } from '#shared/archive/coverage.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { OTHER_SERVER, OUR_SERVER } from '../eventlog/signers.ts';

const [OWN, OTHER] = [OUR_SERVER.publicKey, OTHER_SERVER.publicKey];

/** An entry at the time `at`; entries of one time were appended together. */
function entry(
  seq: number,
  at: number,
  event: LoggedEvent['event'] = { type: 'SessionOpened', v: 1 },
): LoggedEvent {
  const second = String(at).padStart(2, '0');
  return { seq, at: `2026-12-08T01:00:${second}.000Z`, actor: { capacity: 'secretary', id: 's1' }, event };
}

/** Three appends: 1 and 2, 3, 4 to 6. */
const LOG = [entry(1, 1), entry(2, 1), entry(3, 2), entry(4, 3), entry(5, 3), entry(6, 3)];
const own = (...seqs: number[]) => seqs.map((seq) => ({ seq, key: OWN }));

function voucher(seq: number, vouch: Partial<Extract<LoggedEvent['event'], { type: 'RecordVouchedFor' }>>) {
  const event = {
    type: 'RecordVouchedFor',
    v: 1,
    why: 'upgrade',
    upTo: seq - 1,
    unsigned: [],
    keys: [],
    reason: null,
  } as const;
  return entry(seq, seq + 20, { ...event, unsigned: [], keys: [], ...vouch });
}

describe('what a server’s key does not cover', () => {
  it('is nothing where each append is signed', () => {
    expect(uncovered(LOG, own(2, 3, 6), OWN)).toEqual({ first: null, unsigned: [], keys: [] });
    expect(uncovered([], [], OWN)).toEqual({ first: null, unsigned: [], keys: [] });
  });

  it.each([
    ['all without a checkpoint', [], 1, [{ from: 1, to: 6 }]],
    ['the head', [3, 6], 1, [{ from: 1, to: 2 }]],
    ['an append in the middle', [2, 6], 3, [{ from: 3, to: 3 }]],
    ['the tail', [2, 3], 4, [{ from: 4, to: 6 }]],
    [
      'all but one append',
      [3],
      1,
      [
        { from: 1, to: 2 },
        { from: 4, to: 6 },
      ],
    ],
  ])('is %s', (_, signed, first, unsigned) => {
    expect(uncovered(LOG, own(...signed), OWN)).toEqual({ first, unsigned, keys: [] });
  });

  it('is what another key has signed', () => {
    const checkpoints = [{ seq: 2, key: OTHER }, ...own(3, 6)];
    expect(uncovered(LOG, checkpoints, OWN)).toEqual({ first: 1, unsigned: [], keys: [OTHER] });
  });

  it('is nothing where the server vouches for it by name, in an entry that it has signed', () => {
    const log = [...LOG, voucher(7, { unsigned: [{ from: 3, to: 3 }], keys: [OTHER] })];
    const checkpoints = [{ seq: 2, key: OTHER }, ...own(6)];
    expect(uncovered(log, [...checkpoints, { seq: 7, key: OWN }], OWN).first).toBeNull();
    expect(uncovered(log, [...checkpoints, { seq: 7, key: OTHER }], OWN)).toMatchObject({ first: 1 });
    expect(uncovered(log, checkpoints, OWN)).toMatchObject({ first: 1 });
  });

  it('is what was not named, or came later', () => {
    const checkpoints = own(6, 7);
    const log = (vouch: object) => [...LOG, voucher(7, vouch)];
    expect(uncovered(log({ unsigned: [{ from: 1, to: 3 }] }), checkpoints, OWN).first).toBeNull();
    expect(uncovered(log({ unsigned: [{ from: 1, to: 2 }] }), checkpoints, OWN).first).toBe(3);
    expect(uncovered(log({ unsigned: [{ from: 1, to: 3 }], upTo: 2 }), checkpoints, OWN).first).toBe(3);
    const late = [...log({ unsigned: [{ from: 1, to: 9 }], keys: [OTHER] }), entry(8, 40)];
    expect(uncovered(late, checkpoints, OWN).first).toBe(8);
    expect(uncovered(late, [...checkpoints, { seq: 8, key: OTHER }], OWN).first).toBe(8);
  });
});

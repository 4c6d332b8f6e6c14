import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOCK_START,
  decodeHlc,
  encodeHlc,
  isAheadOfClock,
  MAX_CLOCK_LEAD_MS,
  tick,
  witness,
} from '#shared/annotations/clock.ts';
import { Hlc } from '#shared/protocol/annotations.ts';
import { deviceOf } from './samples.ts';

const anyReading = fc.record({
  wall: fc.integer({ min: 0, max: 2 ** 45 }),
  counter: fc.integer({ min: 0, max: 0xffff }),
});
const anyStamp = fc.record({
  wall: fc.integer({ min: 0, max: 2 ** 45 }),
  counter: fc.integer({ min: 0, max: 0xffff }),
  deviceId: fc.integer({ min: 1, max: 9 }).map(deviceOf),
});

describe('hybrid logical clock', () => {
  it('writes stamps that the protocol accepts and that read back the same', () => {
    fc.assert(
      fc.property(anyStamp, (stamp) => {
        expect(decodeHlc(Hlc.parse(encodeHlc(stamp)))).toEqual(stamp);
      }),
    );
  });

  it('orders stamps as text by wall, then counter, then device', () => {
    fc.assert(
      fc.property(anyStamp, anyStamp, (a, b) => {
        const byParts =
          a.wall - b.wall ||
          a.counter - b.counter ||
          (a.deviceId < b.deviceId ? -1 : +(a.deviceId > b.deviceId));
        const asText = encodeHlc(a) < encodeHlc(b) ? -1 : +(encodeHlc(a) > encodeHlc(b));
        expect(Math.sign(asText)).toBe(Math.sign(byParts));
      }),
    );
  });

  it('never goes back, whatever the wall clock does and at the last counter of a millisecond', () => {
    const deviceId = deviceOf(1);
    fc.assert(
      fc.property(anyReading, fc.integer({ min: 0, max: 2 ** 45 }), (last, nowMs) => {
        expect(encodeHlc({ ...tick(last, nowMs), deviceId }) > encodeHlc({ ...last, deviceId })).toBe(true);
      }),
    );
  });

  it('makes a change after a remote stamp come later than it', () => {
    fc.assert(
      fc.property(anyReading, anyStamp, fc.integer({ min: 0, max: 2 ** 45 }), (last, remote, nowMs) => {
        const next = tick(witness(last, remote), nowMs);
        const after = encodeHlc({ ...next, deviceId: deviceOf(1) }).slice(0, 17);
        expect(after > encodeHlc(remote).slice(0, 17)).toBe(true);
      }),
    );
  });

  it('starts before every stamp', () => {
    expect(tick(CLOCK_START, 0)).toEqual({ wall: 0, counter: 1 });
  });

  it.each([
    [MAX_CLOCK_LEAD_MS, false],
    [MAX_CLOCK_LEAD_MS + 1, true],
    [-MAX_CLOCK_LEAD_MS * 100, false],
  ])('judges a stamp %i ms ahead of the server: ahead %s', (lead, ahead) => {
    const now = 1_700_000_000_000;
    expect(isAheadOfClock(encodeHlc({ wall: now + lead, counter: 0, deviceId: deviceOf(1) }), now)).toBe(
      ahead,
    );
  });
});

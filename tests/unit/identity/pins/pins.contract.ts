import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { type AuditEntry, personAccount } from '../../../../server/identity/identities.ts';
import { MOST_WRONG_PINS, type Pins } from '../../../../server/identity/pins/pins.ts';

const AN = PersonId.parse('p-0123456789ab');
const BINH = PersonId.parse('p-ba9876543210');
const AT = '2026-12-07T01:00:00.000Z';
const PIN = '402817';
const OTHER = '402818';

/** PINs on a storage of their own, with the record that they are kept in. */
export interface PinsUnderTest {
  readonly pins: Pins;
  record(): Promise<readonly AuditEntry[]>;
  reopen(): Promise<Pins>;
  close(): Promise<void>;
}

/** What every adapter of `Pins` must keep. `make` gives an empty store each time. */
export function pinsContract(name: string, make: () => Promise<PinsUnderTest>): void {
  describe(`${name} keeps the Pins contract`, () => {
    let made: PinsUnderTest;
    let pins: Pins;

    beforeEach(async () => {
      made = await make();
      pins = made.pins;
    });
    afterEach(() => made.close());

    const wrongly = async (times: number) => {
      for (let time = 0; time < times; time += 1) await pins.judge(AN, OTHER, AT);
    };

    it('knows of none at first, and cannot judge one', async () => {
      expect(await pins.stateOf(AN)).toBe('unset');
      await expect(pins.judge(AN, PIN, AT)).rejects.toThrow(RangeError);
    });

    it('keeps the one that was set, for its owner alone, over a restart, and on record', async () => {
      expect(await pins.set(AN, PIN, AT)).toBe(true);
      const again = await made.reopen();
      expect(await again.stateOf(AN)).toBe('set');
      expect(await again.stateOf(BINH)).toBe('unset');
      expect(await again.judge(AN, PIN, AT)).toEqual({ type: 'right' });
      expect(await again.judge(AN, OTHER, AT)).toEqual({ type: 'wrong', left: MOST_WRONG_PINS - 1 });
      const account = personAccount(AN);
      expect(await made.record()).toMatchObject([
        { deed: 'pin-set', account, by: { role: 'person', id: AN }, at: AT },
      ]);
    });

    it('lets nobody put another one in its place', async () => {
      await pins.set(AN, PIN, AT);
      expect(await pins.set(AN, OTHER, AT)).toBe(false);
      expect(await pins.judge(AN, PIN, AT)).toEqual({ type: 'right' });
    });

    it('takes wrong tries back with the right one', async () => {
      await pins.set(AN, PIN, AT);
      await wrongly(MOST_WRONG_PINS - 1);
      expect(await pins.judge(AN, PIN, AT)).toEqual({ type: 'right' });
      expect(await pins.judge(AN, OTHER, AT)).toEqual({ type: 'wrong', left: MOST_WRONG_PINS - 1 });
    });

    it('locks after so many wrong ones, for the right one too, says so on record, and locks nobody else', async () => {
      await pins.set(AN, PIN, AT);
      await pins.set(BINH, PIN, AT);
      await wrongly(MOST_WRONG_PINS);
      expect(await pins.stateOf(AN)).toBe('locked');
      expect(await pins.judge(AN, PIN, AT)).toEqual({ type: 'wrong', left: 0 });
      expect(await pins.judge(BINH, PIN, AT)).toEqual({ type: 'right' });
      const [latest] = await made.record();
      expect(latest).toMatchObject({ deed: 'pin-locked', account: personAccount(AN) });
    });

    it('compares no more than are left of many tries at once', async () => {
      await pins.set(AN, PIN, AT);
      const guesses = Array.from({ length: 40 }, (_, place) => String(402_800 + place));
      const judged = await Promise.all(guesses.map((guess) => pins.judge(AN, guess, AT)));
      // The right one is the eighteenth.
      expect(judged.filter(({ type }) => type === 'right')).toEqual([]);
      expect(await pins.stateOf(AN)).toBe('locked');
    });

    it('forgets one, those that are locked, or all', async () => {
      await pins.set(AN, PIN, AT);
      await pins.set(BINH, PIN, AT);
      await wrongly(MOST_WRONG_PINS);
      await pins.forgetLocked([AN, BINH]);
      expect([await pins.stateOf(AN), await pins.stateOf(BINH)]).toEqual(['unset', 'set']);
      await pins.forget([BINH]);
      expect(await pins.stateOf(BINH)).toBe('unset');
      await pins.set(AN, OTHER, AT);
      await pins.forgetAll();
      expect(await pins.stateOf(AN)).toBe('unset');
    });
  });
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CalendarDay, SessionId } from '#shared/protocol/ids.ts';
import { type Account, personAccount } from '../../../server/identity/identities.ts';
import { type LentDevices, MOST_WRONG_PINS } from '../../../server/identity/lent/lent-devices.ts';
import { p } from '../register/samples.ts';

export interface LentDevicesUnderTest {
  readonly lent: LentDevices;
  close(): Promise<void>;
}

const TODAY = CalendarDay.parse('2026-12-08');
const TOMORROW = CalendarDay.parse('2026-12-09');
const PERSON = personAccount(p(1));
const DELEGATE: Account = {
  type: 'participant',
  sessionId: SessionId.parse('kh-mot'),
  personId: 'd1',
  role: 'delegate',
};

/** What every adapter of `LentDevices` must keep. `make` gives an empty one each time. */
export function lentDevicesContract(name: string, make: () => Promise<LentDevicesUnderTest>): void {
  describe(`${name} keeps the LentDevices contract`, () => {
    let made: LentDevicesUnderTest;
    let lent: LentDevices;

    beforeEach(async () => {
      made = await make();
      lent = made.lent;
      await lent.lend({ deviceId: 'one', account: PERSON }, TODAY);
    });
    afterEach(() => made.close());

    test('a tablet is lent until a day, and any other is not', async () => {
      expect(await lent.stateOf('one')).toEqual({ until: TODAY, pin: 'unset' });
      expect(await lent.stateOf('two')).toBeNull();
    });

    test('a PIN is chosen once, for a lent tablet only', async () => {
      expect(await lent.setPin('one', '271828')).toBe(true);
      expect(await lent.stateOf('one')).toEqual({ until: TODAY, pin: 'set' });
      expect(await lent.setPin('one', '314159')).toBe(false);
      expect(await lent.setPin('two', '314159')).toBe(false);
      expect(await lent.judge('one', '271828')).toEqual({ type: 'right' });
    });

    test('so many wrong ones are judged and no more, then the right one is wrong, too', async () => {
      await lent.setPin('one', '271828');
      for (let left = MOST_WRONG_PINS - 1; left >= 0; left -= 1) {
        expect(await lent.judge('one', '000000')).toEqual({ type: 'wrong', left });
      }
      expect(await lent.judge('one', '271828')).toEqual({ type: 'wrong', left: 0 });
    });

    test('of many at once no more are compared than are left', async () => {
      await lent.setPin('one', '271828');
      const guesses = Array.from({ length: MOST_WRONG_PINS + 1 }, () => lent.judge('one', '000000'));
      const left = (await Promise.all(guesses)).map((judged) => (judged.type === 'wrong' ? judged.left : -1));
      // In whichever order the storage takes them up.
      expect(left.toSorted()).toEqual([0, ...Array.from({ length: MOST_WRONG_PINS }, (_, n) => n)]);
      expect(await lent.judge('one', '271828')).toEqual({ type: 'wrong', left: 0 });
    });

    test('the right one takes back those that were wrong', async () => {
      await lent.setPin('one', '271828');
      await lent.judge('one', '000000');
      await lent.judge('one', '271828');
      expect(await lent.judge('one', '000000')).toEqual({ type: 'wrong', left: MOST_WRONG_PINS - 1 });
    });

    test('where none is chosen every one is wrong', async () => {
      expect(await lent.judge('one', '271828')).toEqual({ type: 'wrong', left: 0 });
      expect(await lent.judge('two', '271828')).toEqual({ type: 'wrong', left: 0 });
    });

    test('its day is over with the next, whoever it is lent to; what is forgotten is not lent', async () => {
      await lent.lend({ deviceId: 'two', account: DELEGATE }, TODAY);
      await lent.lend({ deviceId: 'three', account: DELEGATE }, TOMORROW);
      expect(await lent.due(TODAY)).toEqual([]);
      expect(await lent.due(TOMORROW)).toEqual([
        { deviceId: 'one', account: PERSON },
        { deviceId: 'two', account: DELEGATE },
      ]);
      await lent.forget('one');
      await lent.forget('one');
      expect(await lent.stateOf('one')).toBeNull();
      expect((await lent.due(TOMORROW)).map(({ deviceId }) => deviceId)).toEqual(['two']);
    });
  });
}

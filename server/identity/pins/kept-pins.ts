import { type Asking, firstOf, isAny, rowsOf, type Tables } from '../../tables/asking.ts';
import { note } from '../audit.ts';
import { ownDeed, personAccount, SERVER } from '../identities.ts';
import { hashPin, isPin } from './pin-hash.ts';
import { MOST_WRONG_PINS, type Pins } from './pins.ts';

interface PinRow {
  readonly hash: string;
  readonly wrong: number;
}

/** PINs in tables of either engine. `secret`: of this server. */
export function keptPins(tables: Tables, secret: Buffer): Pins {
  const find = (personId: string) =>
    firstOf<PinRow>('SELECT hash, wrong FROM pins WHERE person_id = @personId', { personId });
  const forgetEach = (people: readonly string[], leastWrong: number) =>
    tables.transaction(function* () {
      for (const personId of people) {
        yield* rowsOf('DELETE FROM pins WHERE person_id = @personId AND wrong >= @leastWrong', {
          personId,
          leastWrong,
        });
      }
    });

  return {
    async stateOf(personId) {
      const row = await tables.look(() => find(personId));
      if (!row) return 'unset';
      return row.wrong < MOST_WRONG_PINS ? 'set' : 'locked';
    },
    async set(personId, pin, at) {
      const hash = await hashPin(secret, pin);
      return tables.transaction(function* (): Asking<boolean> {
        const isNew = yield* isAny(
          `INSERT INTO pins (person_id, hash, set_at) VALUES (@personId, @hash, @at)
           ON CONFLICT (person_id) DO NOTHING RETURNING person_id`,
          { personId, hash, at },
        );
        if (!isNew) return false;
        const account = personAccount(personId);
        yield* note('pin-set', account, ownDeed(account), at);
        return true;
      });
    },
    async judge(personId, pin, at) {
      // One statement counts and says which try it is: of many at once, in whichever process, each is another one.
      const row = await tables.transaction(() =>
        firstOf<PinRow>(
          `UPDATE pins SET wrong = wrong + 1 WHERE person_id = @personId AND wrong < @most RETURNING hash, wrong`,
          { personId, most: MOST_WRONG_PINS },
        ),
      );
      if (!row) {
        if (!(await tables.look(() => find(personId)))) throw new RangeError(`${personId} has no PIN`);
        return { type: 'wrong', left: 0 };
      }
      if (await isPin(secret, pin, row.hash)) {
        await tables.transaction(() =>
          rowsOf('UPDATE pins SET wrong = 0 WHERE person_id = @personId AND hash = @hash', {
            personId,
            hash: row.hash,
          }),
        );
        return { type: 'right' };
      }
      if (row.wrong === MOST_WRONG_PINS) {
        await tables.transaction(() => note('pin-locked', personAccount(personId), SERVER, at));
      }
      return { type: 'wrong', left: MOST_WRONG_PINS - row.wrong };
    },
    forget: (people) => forgetEach(people, 0),
    forgetLocked: (people) => forgetEach(people, MOST_WRONG_PINS),
    forgetAll: async () => void (await tables.transaction(() => rowsOf('DELETE FROM pins'))),
  };
}

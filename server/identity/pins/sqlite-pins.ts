import { type Database, migrate } from '../../database.ts';
import { ownDeed, personAccount, SERVER } from '../identities.ts';
import { sqliteAudit } from '../sqlite-audit.ts';
import { hashPin, isPin } from './pin-hash.ts';
import { MOST_WRONG_PINS, type Pins } from './pins.ts';

/** Tables of PINs, in the order in which they came to be; never edited afterwards. */
const STEPS = [
  `CREATE TABLE pins (
     person_id TEXT PRIMARY KEY,
     hash TEXT NOT NULL,
     wrong INTEGER NOT NULL DEFAULT 0,
     set_at TEXT NOT NULL
   ) WITHOUT ROWID`,
];

interface PinRow {
  readonly hash: string;
  readonly wrong: number;
}

/** `secret`: of this server. In `db` the tables of identities are up to date: their audit takes what is put on record. */
export function sqlitePins(db: Database, secret: Buffer): Pins {
  migrate(db, 'pins', STEPS);
  const audit = sqliteAudit(db);
  const find = db.prepare<[string], PinRow>('SELECT hash, wrong FROM pins WHERE person_id = ?');
  const insert = db.prepare<[{ personId: string; hash: string; at: string }]>(
    'INSERT INTO pins (person_id, hash, set_at) VALUES (@personId, @hash, @at) ON CONFLICT (person_id) DO NOTHING',
  );
  const countTry = db.prepare<[string, number], PinRow>(
    'UPDATE pins SET wrong = wrong + 1 WHERE person_id = ? AND wrong < ? RETURNING hash, wrong',
  );
  const takeBack = db.prepare<[string, string]>('UPDATE pins SET wrong = 0 WHERE person_id = ? AND hash = ?');
  const remove = db.prepare<[string]>('DELETE FROM pins WHERE person_id = ?');
  const removeLocked = db.prepare<[string, number]>('DELETE FROM pins WHERE person_id = ? AND wrong >= ?');
  const removeAll = db.prepare('DELETE FROM pins');
  const inOne = <Result>(deed: () => Result): Result => db.transaction(deed).immediate();

  return {
    async stateOf(personId) {
      const row = find.get(personId);
      if (!row) return 'unset';
      return row.wrong < MOST_WRONG_PINS ? 'set' : 'locked';
    },
    async set(personId, pin, at) {
      const hash = await hashPin(secret, pin);
      return inOne(() => {
        if (insert.run({ personId, hash, at }).changes === 0) return false;
        const account = personAccount(personId);
        audit.note('pin-set', account, ownDeed(account), at);
        return true;
      });
    },
    async judge(personId, pin, at) {
      const row = countTry.get(personId, MOST_WRONG_PINS);
      if (!row) {
        if (!find.get(personId)) throw new RangeError(`${personId} has no PIN`);
        return { type: 'wrong', left: 0 };
      }
      if (await isPin(secret, pin, row.hash)) {
        takeBack.run(personId, row.hash);
        return { type: 'right' };
      }
      if (row.wrong === MOST_WRONG_PINS) {
        inOne(() => audit.note('pin-locked', personAccount(personId), SERVER, at));
      }
      return { type: 'wrong', left: MOST_WRONG_PINS - row.wrong };
    },
    forget: async (people) =>
      inOne(() => {
        for (const personId of people) remove.run(personId);
      }),
    forgetLocked: async (people) =>
      inOne(() => {
        for (const personId of people) removeLocked.run(personId, MOST_WRONG_PINS);
      }),
    forgetAll: async () => void removeAll.run(),
  };
}

import type { CalendarDay } from '#shared/protocol/ids.ts';
import { type Database, migrate } from '../../database.ts';
import { type AccountRow, accountOf, rowOf } from '../account-rows.ts';
import { hashPin, isPin } from '../pins/pin-hash.ts';
import { type LentDevices, MOST_WRONG_PINS } from './lent-devices.ts';

/** Tables of lent tablets, in the order in which they came to be; never edited afterwards. */
const STEPS = [
  `CREATE TABLE lent_devices (
     device_id TEXT PRIMARY KEY,
     session_id TEXT NOT NULL,
     person_id TEXT NOT NULL,
     role TEXT NOT NULL,
     until TEXT NOT NULL,
     pin_hash TEXT,
     wrong INTEGER NOT NULL DEFAULT 0
   ) WITHOUT ROWID`,
  'CREATE INDEX lent_devices_until ON lent_devices (until)',
];

type DueRow = AccountRow & { readonly deviceId: string };

/** `secret`: of this server; a copy of the database alone gives no PIN away. */
export function sqliteLentDevices(db: Database, secret: Buffer): LentDevices {
  migrate(db, 'lent', STEPS);
  const insert = db.prepare<[AccountRow & { deviceId: string; until: string }]>(
    `INSERT INTO lent_devices (device_id, session_id, person_id, role, until)
     VALUES (@deviceId, @sessionId, @personId, @role, @until)`,
  );
  const find = db.prepare<[string], { until: CalendarDay; pinHash: string | null }>(
    'SELECT until, pin_hash AS pinHash FROM lent_devices WHERE device_id = ?',
  );
  const setPin = db.prepare<[string, string]>(
    'UPDATE lent_devices SET pin_hash = ? WHERE device_id = ? AND pin_hash IS NULL',
  );
  const countTry = db.prepare<[string, number], { pinHash: string; wrong: number }>(
    `UPDATE lent_devices SET wrong = wrong + 1 WHERE device_id = ? AND wrong < ? AND pin_hash IS NOT NULL
     RETURNING pin_hash AS pinHash, wrong`,
  );
  const takeBack = db.prepare<[string]>('UPDATE lent_devices SET wrong = 0 WHERE device_id = ?');
  const selectDue = db.prepare<[string], DueRow>(
    `SELECT device_id AS deviceId, session_id AS sessionId, person_id AS personId, role
     FROM lent_devices WHERE until < ?`,
  );
  const remove = db.prepare<[string]>('DELETE FROM lent_devices WHERE device_id = ?');

  return {
    lend: async ({ deviceId, account }, until) => void insert.run({ ...rowOf(account), deviceId, until }),
    async stateOf(deviceId) {
      const row = find.get(deviceId);
      return row ? { until: row.until, pin: row.pinHash === null ? 'unset' : 'set' } : null;
    },
    setPin: async (deviceId, pin) => setPin.run(await hashPin(secret, pin), deviceId).changes > 0,
    async judge(deviceId, pin) {
      const row = countTry.get(deviceId, MOST_WRONG_PINS);
      if (!row) return { type: 'wrong', left: 0 };
      if (!(await isPin(secret, pin, row.pinHash))) {
        return { type: 'wrong', left: MOST_WRONG_PINS - row.wrong };
      }
      takeBack.run(deviceId);
      return { type: 'right' };
    },
    due: async (today) =>
      selectDue.all(today).map(({ deviceId, ...row }) => ({ deviceId, account: accountOf(row) })),
    forget: async (deviceId) => void remove.run(deviceId),
  };
}

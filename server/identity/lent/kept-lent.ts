import type { CalendarDay } from '#shared/protocol/ids.ts';
import { firstOf, isAny, rowsOf, type Tables } from '../../tables/asking.ts';
import { type AccountRow, accountOf, rowOf } from '../account-rows.ts';
import { hashPin, isPin } from '../pins/pin-hash.ts';
import { type LentDevices, MOST_WRONG_PINS } from './lent-devices.ts';

/** Lent tablets in tables of either engine. `secret`: of this server; a copy of the database alone gives no PIN away. */
export function keptLentDevices(tables: Tables, secret: Buffer): LentDevices {
  const change = (sql: string, values: { readonly deviceId: string; readonly [name: string]: string }) =>
    tables.transaction(() => isAny(sql, values));
  return {
    lend: async ({ deviceId, account }, until) =>
      void (await change(
        `INSERT INTO lent_devices (device_id, session_id, person_id, role, until)
         VALUES (@deviceId, @sessionId, @personId, @role, @until)`,
        { ...rowOf(account), deviceId, until },
      )),
    async stateOf(deviceId) {
      const row = await tables.look(() =>
        firstOf<{ until: CalendarDay; pinHash: string | null }>(
          'SELECT until, pin_hash AS "pinHash" FROM lent_devices WHERE device_id = @deviceId',
          { deviceId },
        ),
      );
      return row ? { until: row.until, pin: row.pinHash === null ? 'unset' : 'set' } : null;
    },
    async setPin(deviceId, pin) {
      const hash = await hashPin(secret, pin);
      return change(
        `UPDATE lent_devices SET pin_hash = @hash WHERE device_id = @deviceId AND pin_hash IS NULL RETURNING device_id`,
        { deviceId, hash },
      );
    },
    async judge(deviceId, pin) {
      // One statement counts and says which try it is: of many at once, in whichever process, each is another one.
      const row = await tables.transaction(() =>
        firstOf<{ pinHash: string; wrong: number }>(
          `UPDATE lent_devices SET wrong = wrong + 1
           WHERE device_id = @deviceId AND wrong < @most AND pin_hash IS NOT NULL
           RETURNING pin_hash AS "pinHash", wrong`,
          { deviceId, most: MOST_WRONG_PINS },
        ),
      );
      if (!row) return { type: 'wrong', left: 0 };
      if (!(await isPin(secret, pin, row.pinHash))) {
        return { type: 'wrong', left: MOST_WRONG_PINS - row.wrong };
      }
      await change('UPDATE lent_devices SET wrong = 0 WHERE device_id = @deviceId', { deviceId });
      return { type: 'right' };
    },
    async due(today) {
      const rows = await tables.look(() =>
        rowsOf<AccountRow & { readonly deviceId: string }>(
          `SELECT device_id AS "deviceId", session_id AS "sessionId", person_id AS "personId", role
           FROM lent_devices WHERE until < @today ORDER BY device_id`,
          { today },
        ),
      );
      return rows.map(({ deviceId, ...row }) => ({ deviceId, account: accountOf(row) }));
    },
    forget: async (deviceId) =>
      void (await change('DELETE FROM lent_devices WHERE device_id = @deviceId', { deviceId })),
  };
}

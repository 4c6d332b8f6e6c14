import { expect, it, vi } from 'vitest';
import { CalendarDay } from '#shared/protocol/ids.ts';
import { openDatabase } from '../../../server/database.ts';
import { personAccount, SERVER } from '../../../server/identity/identities.ts';
import { LentDays } from '../../../server/identity/lent/lent-days.ts';
import { sqliteLentDevices } from '../../../server/identity/lent/sqlite-lent.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { p } from '../register/samples.ts';
import { lentDevicesContract } from './lent-devices.contract.ts';

const SECRET = Buffer.alloc(32, 7);
const ACCOUNT = personAccount(p(1));

function aStore() {
  const db = openDatabase(temporaryFolder());
  return { db, lent: sqliteLentDevices(db, SECRET) };
}

lentDevicesContract('SQLite', async () => {
  const { db, lent } = aStore();
  return { lent, close: async () => void db.close() };
});

it('keeps no PIN that a copy of the database gives away', async () => {
  const { db, lent } = aStore();
  await lent.lend({ deviceId: 'one', account: ACCOUNT }, CalendarDay.parse('2026-12-08'));
  await lent.setPin('one', '271828');
  expect(JSON.stringify(db.prepare('SELECT * FROM lent_devices').all())).not.toContain('271828');
  const other = sqliteLentDevices(db, Buffer.alloc(32, 8));
  expect((await other.judge('one', '271828')).type).toBe('wrong');
  db.close();
});

it('ends the sign-ins of a day that is over in Viet Nam, and tries again what failed', async () => {
  const { db, lent } = aStore();
  await lent.lend({ deviceId: 'one', account: ACCOUNT }, CalendarDay.parse('2026-12-08'));
  let now = Date.parse('2026-12-08T16:59:00.000Z');
  const revoke = vi.fn().mockRejectedValueOnce(new Error('the disk is full')).mockResolvedValue(true);
  const onEnded = vi.fn();
  const reportError = vi.fn();
  const days = new LentDays({ lent, identities: { revoke }, now: () => now, onEnded, reportError });
  await days.look();
  expect(revoke).not.toHaveBeenCalled();
  now = Date.parse('2026-12-08T17:00:00.000Z');
  await days.look();
  expect([reportError.mock.calls.length, onEnded.mock.calls.length]).toEqual([1, 0]);
  await days.look();
  expect(revoke).toHaveBeenLastCalledWith(ACCOUNT, 'one', SERVER, '2026-12-08T17:00:00.000Z');
  expect(onEnded.mock.calls).toEqual([['one']]);
  await days.look();
  expect(revoke).toHaveBeenCalledTimes(2);
  days.stop();
  db.close();
});

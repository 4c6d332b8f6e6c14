import { keptSealer } from '../device/device-key.ts';
import { UNSEALED } from '../device/sealing.ts';
import { outbox, rowOf } from './ballot-rows.ts';

/**
 * Seals the ballots that lie readable on this device, of everybody whose key is kept here: an earlier version of the app left
 * them so, or nothing was sealed then. Each is there all the time, readable or sealed; what another window has written meanwhile
 * stays.
 */
export async function sealOlderBallots(): Promise<void> {
  for (const row of await outbox.toArray()) {
    if (!('slot' in row)) continue;
    const sealer = await keptSealer(row.owner);
    if (sealer === UNSEALED) continue;
    const sealed = await rowOf(row.owner, row.slot, sealer);
    await outbox.db.transaction('rw', outbox, async () => {
      const now = await outbox.get([row.owner, row.pollId]);
      if (now && 'slot' in now && JSON.stringify(now.slot) === JSON.stringify(row.slot)) {
        await outbox.put(sealed);
      }
    });
  }
}

import { currentOwner } from '../device/current-owner.ts';
import type { Owner } from '../device/device-database.ts';
import { mustKeepKey } from '../device/device-key.ts';
import { type Sealer, UNSEALED } from '../device/sealing.ts';
import type { OutboxStorage } from './ballot-outbox.ts';
import { outbox, rowOf, slotOf } from './ballot-rows.ts';

/** The outbox in IndexedDB, sealed: how somebody votes is nobody's business before it is announced. */
export function outboxStorageOf(owner: Owner, sealer: Sealer): OutboxStorage {
  let turn: Promise<unknown> = Promise.resolve();

  /** One write after another: sealing takes time, and the ballot that was cast last must also be written last. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  /** An answer that comes after signing out must not leave a ballot, or a key, on the device again. */
  const isSignedIn = () => currentOwner() === owner;

  async function sealOlder(): Promise<void> {
    if (sealer === UNSEALED || (await outbox.filter((row) => 'slot' in row).count()) === 0) return;
    const { sealOlderBallots } = await import('./seal-older-ballots.ts');
    await sealOlderBallots();
  }

  return {
    async load() {
      const rows = await outbox.where('owner').equals(owner).toArray();
      void sealOlder().catch((error: unknown) => {
        console.warn('ballots that were kept earlier stay as they are', error);
      });
      const slots = await Promise.all(rows.map((row) => slotOf(row, sealer)));
      return slots.filter((slot) => slot !== null);
    },
    put: (slot) =>
      inTurn(async () => {
        if (!isSignedIn()) return;
        if (sealer !== UNSEALED) await mustKeepKey(owner);
        const row = await rowOf(owner, slot, sealer);
        if (isSignedIn()) await outbox.put(row);
      }),
    remove: (pollId) => inTurn(() => outbox.delete([owner, pollId])),
  };
}

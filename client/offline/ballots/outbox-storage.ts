import { currentOwner } from '../device/current-owner.ts';
import type { Owner } from '../device/device-database.ts';
import { mustKeepKey } from '../device/device-key.ts';
import { type Sealer, UNSEALED } from '../device/sealing.ts';
import type { OutboxStorage } from './ballot-outbox.ts';
import { outbox, rowOf, slotOf } from './ballot-rows.ts';

/** Names a row that was put, to the other windows of this browser: never what is in it. */
interface PutElsewhere {
  readonly owner: Owner;
  readonly pollId: string;
}

const CHANNEL = 'nghi-truong-ballots';

/** The outbox in IndexedDB, sealed: how somebody votes is nobody's business before it is announced. */
export function outboxStorageOf(owner: Owner, sealer: Sealer): OutboxStorage {
  let turn: Promise<unknown> = Promise.resolve();
  /** To the other windows of this browser, while somebody watches here. */
  let windows: BroadcastChannel | null = null;

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
        if (!isSignedIn()) return;
        await outbox.put(row);
        windows?.postMessage({ owner, pollId: slot.pollId } satisfies PutElsewhere);
      }),
    remove: (pollId) => inTurn(() => outbox.delete([owner, pollId])),
    watch(listener) {
      if (typeof BroadcastChannel === 'undefined') return () => {};
      const heard = async ({ data }: MessageEvent<PutElsewhere>) => {
        if (data.owner !== owner) return;
        const row = await outbox.get([owner, data.pollId]);
        const slot = row && (await slotOf(row, sealer));
        if (slot) listener(slot);
      };
      const channel = new BroadcastChannel(CHANNEL);
      windows = channel;
      channel.onmessage = (message) => void heard(message).catch((error: unknown) => console.warn(error));
      return () => {
        windows = null;
        channel.close();
      };
    },
  };
}

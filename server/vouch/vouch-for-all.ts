import type { Actor } from '#shared/protocol/events.ts';
import { type Instant, type LogId, REGISTER_LOG } from '#shared/protocol/ids.ts';
import { readChecked } from '../eventlog/check-log.ts';
import { makeSigningKey, markSigningKey, readSigningKey } from '../eventlog/signing-key.ts';
import { openStorageAt, type StoragePlace } from '../open-storage.ts';
import { REGISTER_KIND } from '../register/register-log.ts';
import { vouchForRegister } from '../register/vouched-register.ts';
import { SESSION_LOG } from '../session/session-log.ts';
import { vouched } from '../session/vouched.ts';

const OPERATOR: Actor = { capacity: 'system', id: 'operator' };

interface VouchedFor {
  readonly id: LogId;
  /** The last entry vouched for; null where the key covered the log already. */
  readonly upTo: number | null;
}

/**
 * Vouches for every log of a data folder with the key that lies there, or a new one. It can sign for a log that lost its
 * signatures or had another key's; it cannot make one hold whose entries do not follow from each other, or were changed after
 * they were signed.
 * @throws Error, UnsignedLogError for such a log; nothing is changed then.
 */
export async function vouchForAll(
  place: StoragePlace,
  reason: string,
  at: Instant,
): Promise<readonly VouchedFor[]> {
  const { dataDir } = place;
  const storage = await openStorageAt(place);
  const { log, close } = storage;
  try {
    // Nobody writes beside it.
    await storage.lead();
    const ids = await log.sessions();
    for (const id of ids) await readChecked(log, id, SESSION_LOG, null);
    await readChecked(log, REGISTER_LOG, REGISTER_KIND, null);
    const { signer } = readSigningKey(dataDir) ?? makeSigningKey(dataDir, false);
    const told: VouchedFor[] = [];
    for (const session of ids) {
      const entries = await log.read(session, 0);
      const checkpoints = await log.checkpoints(session);
      const record = { sessionId: session, entries, checkpoints };
      const after = vouched(record, signer, { why: 'operator', reason }, OPERATOR, at);
      const checkpoint = after.checkpoints.at(-1);
      const added = after.entries.slice(entries.length);
      if (added.length > 0 && checkpoint) await log.append(session, added, checkpoint);
      told.push({ id: session, upTo: added.length > 0 ? entries.length : null });
    }
    told.push({ id: REGISTER_LOG, upTo: await vouchForRegister(log, signer, reason, at) });
    markSigningKey(dataDir);
    return told;
  } finally {
    await close();
  }
}

import 'fake-indexeddb/auto';
import '../../../support/tablet-device.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BallotId, PollId } from '#shared/protocol/ids.ts';
import type { Choice } from '#shared/protocol/polls.ts';
import type { Http } from '../../../../client/connection/http.ts';
import { outbox } from '../../../../client/offline/ballots/ballot-rows.ts';
import { answered, type BallotSlot, choose } from '../../../../client/offline/ballots/ballot-slot.ts';
import { outboxStorageOf } from '../../../../client/offline/ballots/outbox-storage.ts';
import { sealOlderBallots } from '../../../../client/offline/ballots/seal-older-ballots.ts';
import { clearDeviceDatabase, storageKeys } from '../../../../client/offline/device/device-database.ts';
import { keptSealer, openSealer } from '../../../../client/offline/device/device-key.ts';
import { type Sealer, sealerWith, UNSEALED } from '../../../../client/offline/device/sealing.ts';
import { unsentWork } from '../../../../client/offline/keeping/unsent-work.ts';
import { votes } from '../../voting/samples.ts';

const ME = 'kh-1/d1';
const OTHER = 'kh-1/d2';
const REASON = 'Cần bố trí vốn trước';
const SIGN_IN = 'nghi-truong:sign-in:delegate';

const answering =
  (secret: string | null): Http =>
  async () =>
    Response.json({ secret });
const http = answering(Buffer.from(new Uint8Array(32).fill(7)).toString('base64url'));

function ballot(choice: Choice, n = 1, reason = REASON): BallotSlot {
  return choose(undefined, {
    pollId: `p${n}` as PollId,
    ballotId: `b-${choice}` as BallotId,
    selection: votes(choice),
    reason,
    chosenAt: { clock: 'server', at: 1 },
  });
}

function recorded(slot: BallotSlot): BallotSlot {
  const { pollId, ballotId, selection, reason } = slot;
  const receipt = { pollId, ballotId, selection, reason, recordedAt: '2026-12-08T02:00:00.000Z' };
  return answered(slot, ballotId, { ok: true, ...receipt });
}

/** As version 0.3.0 kept it, and as it is kept where nothing is sealed. */
const keepReadable = (owner: string, slot: BallotSlot) => outbox.put({ owner, pollId: slot.pollId, slot });

const rows = () => outbox.toArray();
const readableRows = async () => (await rows()).filter((row) => 'slot' in row);
const allSealed = () => vi.waitUntil(async () => (await readableRows()).length === 0);

/** All bytes of the ballots on the device, as text. */
async function onDisk(): Promise<string> {
  const texts = (await rows()).map(
    (row) => JSON.stringify(row) + ('sealed' in row ? new TextDecoder().decode(row.sealed) : ''),
  );
  return texts.join('\n');
}

interface SlowSealer {
  readonly sealer: Sealer;
  /** Resolves when the first piece is being sealed. */
  readonly begun: Promise<void>;
  readonly goOn: () => void;
}

/** Its first piece takes longer than all that follow. */
function slowAtFirst(sealer: Sealer): SlowSealer {
  const begun = Promise.withResolvers<void>();
  const first = Promise.withResolvers<void>();
  let waits: Promise<void> | null = first.promise;
  return {
    begun: begun.promise,
    goOn: first.resolve,
    sealer: {
      ...sealer,
      async seal(context, bytes) {
        const turn = waits;
        waits = null;
        begun.resolve();
        await turn;
        return sealer.seal(context, bytes);
      },
    },
  };
}

function signIn(owner: string): void {
  const [sessionId, personId] = owner.split('/');
  localStorage.setItem(SIGN_IN, JSON.stringify({ sessionId, token: 'token', me: { personId } }));
}

let sealer: Sealer;

beforeEach(async () => {
  await clearDeviceDatabase(new Set());
  signIn(ME);
  sealer = await openSealer(ME, http);
});

describe('ballots by name on a device', () => {
  it('are there again after a restart, and nobody reads them on the disk', async () => {
    await outboxStorageOf(ME, sealer).put(ballot('against'));
    const afterwards = outboxStorageOf(ME, await keptSealer(ME));
    expect(await afterwards.load()).toEqual([ballot('against')]);
    const text = await onDisk();
    expect(text).toContain('p1');
    for (const readable of ['against', 'motion', REASON]) expect(text).not.toContain(readable);
  });

  it('do not tell by their length how somebody votes', async () => {
    const storage = outboxStorageOf(ME, sealer);
    await storage.put(ballot('for', 1, ''));
    await storage.put(ballot('abstain', 2, REASON));
    const lengths = (await rows()).map((row) => 'sealed' in row && row.sealed.length);
    expect(lengths[0]).toBeGreaterThan(4000);
    expect(lengths[1]).toBe(lengths[0]);
  });

  it('are counted as not sent without the key, until the server has answered', async () => {
    const storage = outboxStorageOf(ME, sealer);
    await storage.put(ballot('for', 1));
    await storage.put(ballot('for', 2));
    await keepReadable(OTHER, ballot('against'));
    await storage.put(recorded(ballot('for', 2)));
    expect(await unsentWork()).toEqual([
      { owner: ME, count: 1 },
      { owner: OTHER, count: 1 },
    ]);
  });

  it('are written in the order in which they were cast, however long one takes to be sealed', async () => {
    const { sealer: slow, begun, goOn } = slowAtFirst(sealer);
    const storage = outboxStorageOf(ME, slow);
    const first = storage.put(ballot('for'));
    await begun;
    const second = storage.put(ballot('against'));
    // By then the second one would be written too, if it did not wait.
    await outboxStorageOf(ME, sealer).put(ballot('abstain', 2));
    goOn();
    await Promise.all([first, second]);
    expect(await storage.load()).toEqual([ballot('against'), ballot('abstain', 2)]);
  });

  it('are told to the other windows of the same delegate, without a word of what is in them', async () => {
    const windows = new BroadcastChannel('nghi-truong-ballots');
    const told: unknown[] = [];
    windows.onmessage = ({ data }: MessageEvent<unknown>) => void told.push(data);
    const heard: BallotSlot[] = [];
    const stop = outboxStorageOf(ME, sealer).watch((slot) => void heard.push(slot));
    const stopOther = outboxStorageOf(OTHER, await keptSealer(ME)).watch((slot) => void heard.push(slot));
    const there = outboxStorageOf(ME, sealer);
    const stopThere = there.watch(() => {});
    await there.put(ballot('against'));
    await vi.waitUntil(() => heard.length > 0 && told.length > 0);
    expect(heard).toEqual([ballot('against')]);
    expect(told).toEqual([{ owner: ME, pollId: 'p1' }]);
    stop();
    stopOther();
    stopThere();
    windows.close();
    // What is put after that is kept, and told to nobody.
    await there.put(ballot('for'));
    expect(await there.load()).toEqual([ballot('for')]);
  });

  it('stay given up when that came while they were being sealed', async () => {
    const { sealer: slow, begun, goOn } = slowAtFirst(sealer);
    const storage = outboxStorageOf(ME, slow);
    const both = Promise.all([storage.put(ballot('for')), storage.remove(ballot('for').pollId)]);
    await begun;
    goOn();
    await both;
    expect(await rows()).toEqual([]);
  });

  it('are not left there again by an answer that comes after signing out', async () => {
    const { sealer: slow, begun, goOn } = slowAtFirst(sealer);
    const storage = outboxStorageOf(ME, slow);
    const late = storage.put(ballot('for'));
    await begun;
    localStorage.removeItem(SIGN_IN);
    goOn();
    await late;
    await storage.put(ballot('against'));
    expect(await rows()).toEqual([]);
  });

  it('are opened by nobody else’s key and under no other poll; they are left alone, and it is said', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const storage = outboxStorageOf(ME, sealer);
    await storage.put(ballot('for'));
    const [row] = await rows();
    if (row) await outbox.put({ ...row, pollId: 'p9' });
    expect(await storage.load()).toEqual([ballot('for')]);
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    expect(await outboxStorageOf(ME, sealerWith(key)).load()).toEqual([]);
    expect(warned).toHaveBeenCalledTimes(3);
    expect(await rows()).toHaveLength(2);
    warned.mockRestore();
  });

  it('can be opened again by who signs in again, also when the key was gone', async () => {
    await outboxStorageOf(ME, sealer).put(ballot('for'));
    await storageKeys.clear();
    expect(await outboxStorageOf(ME, await openSealer(ME, http)).load()).toEqual([ballot('for')]);
  });

  it('are not kept by a key that the browser does not keep, but once it does while somebody is signed in', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await storageKeys.clear();
    const full = vi.spyOn(storageKeys, 'put').mockRejectedValue(new Error('QuotaExceededError'));
    const storage = outboxStorageOf(ME, await openSealer(ME, http));
    await expect(storage.put(ballot('for'))).rejects.toThrow('QuotaExceededError');
    expect(await rows()).toEqual([]);
    full.mockRestore();
    localStorage.removeItem(SIGN_IN);
    await storage.put(ballot('for'));
    expect(await storageKeys.count()).toBe(0);
    signIn(ME);
    await storage.put(ballot('against'));
    expect(await outboxStorageOf(ME, await keptSealer(ME)).load()).toEqual([ballot('against')]);
    warned.mockRestore();
  });
});

describe('ballots that an earlier version left readable', () => {
  it('are loaded as they are, and sealed at once', async () => {
    await keepReadable(ME, ballot('against', 1));
    await keepReadable(ME, recorded(ballot('abstain', 2)));
    const before = [ballot('against', 1), recorded(ballot('abstain', 2))];
    expect(await outboxStorageOf(ME, sealer).load()).toEqual(before);
    await allSealed();
    for (const readable of ['against', 'abstain', REASON]) expect(await onDisk()).not.toContain(readable);
    expect(await outboxStorageOf(ME, await keptSealer(ME)).load()).toEqual(before);
  });

  it('are sealed for others too whose key lies there, and wait for whoever has none', async () => {
    await openSealer(OTHER, http);
    await keepReadable(OTHER, ballot('against'));
    await keepReadable('kh-1/d3', ballot('abstain'));
    await outboxStorageOf(ME, sealer).load();
    await vi.waitUntil(async () => (await readableRows()).length === 1);
    expect(await outboxStorageOf(OTHER, await keptSealer(OTHER)).load()).toEqual([ballot('against')]);
    const third = await openSealer('kh-1/d3', http);
    expect(await outboxStorageOf('kh-1/d3', third).load()).toEqual([ballot('abstain')]);
    await allSealed();
  });

  it('do not come back over what another window has cast, or given up, meanwhile', async () => {
    await keepReadable(ME, ballot('for', 1));
    await keepReadable(ME, ballot('for', 2));
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    const elsewhereDone = Promise.withResolvers<void>();
    const encrypting = vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...piece) => {
      await elsewhereDone.promise;
      return encrypt(...piece);
    });
    const sealing = sealOlderBallots();
    await vi.waitUntil(() => encrypting.mock.calls.length === 1);
    const elsewhere = outboxStorageOf(ME, sealer);
    await elsewhere.put(ballot('against', 1));
    await elsewhere.remove('p2' as PollId);
    elsewhereDone.resolve();
    await sealing;
    encrypting.mockRestore();
    expect(await elsewhere.load()).toEqual([ballot('against', 1)]);
  });

  it('are all there, and go on to be sent, when they cannot be sealed', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await keepReadable(ME, ballot('against'));
    const dying = vi.spyOn(outbox, 'put').mockRejectedValue(new Error('the browser was closed'));
    expect(await outboxStorageOf(ME, sealer).load()).toEqual([ballot('against')]);
    await vi.waitUntil(() => warned.mock.calls.length > 0);
    dying.mockRestore();
    warned.mockRestore();
    expect(await readableRows()).toHaveLength(1);
    expect(await outboxStorageOf(ME, sealer).load()).toEqual([ballot('against')]);
    await allSealed();
  });
});

describe('where nothing is encrypted', () => {
  it('ballots lie there as they are, and are sealed once the setting is turned on', async () => {
    await storageKeys.clear();
    const open = await openSealer(ME, answering(null));
    expect(open).toBe(UNSEALED);
    await outboxStorageOf(ME, open).put(ballot('against'));
    expect(await outboxStorageOf(ME, UNSEALED).load()).toEqual([ballot('against')]);
    expect(await readableRows()).toHaveLength(1);
    const closed = await openSealer(ME, http);
    expect(await outboxStorageOf(ME, closed).load()).toEqual([ballot('against')]);
    await allSealed();
    expect(await outboxStorageOf(ME, closed).load()).toEqual([ballot('against')]);
  });
});

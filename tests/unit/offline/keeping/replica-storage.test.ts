import 'fake-indexeddb/auto';
import '../../../support/tablet-device.ts';
import { beforeEach, expect, it, vi } from 'vitest';
import { Sha256 } from '#shared/protocol/ids.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Http } from '../../../../client/connection/http.ts';
import type { SessionReplica } from '../../../../client/connection/live.ts';
import { clearDeviceDatabase, replicas } from '../../../../client/offline/device/device-database.ts';
import { openSealer } from '../../../../client/offline/device/device-key.ts';
import { createReplicaStorage } from '../../../../client/offline/keeping/replica-storage.ts';
import { aSitting } from '../../session/builder.ts';
import { a, d } from '../../session/samples.ts';

const SECRET = Buffer.from(new Uint8Array(32).fill(7)).toString('base64url');
const answering =
  (secret: string | null): Http =>
  async () =>
    Response.json({ secret });

const HASH = Sha256.parse('a5'.repeat(32));
const aReplica = (): SessionReplica => ({ session: aSitting().state, hash: HASH, view: 'members/d1' });

beforeEach(() => clearDeviceDatabase(new Set()));

/** The storage of a tablet on which `owner` is signed in; a new one is the app after a restart. */
const tabletOf = (owner: string | null, http: Http = answering(SECRET)) =>
  createReplicaStorage(
    () => owner,
    (key) => openSealer(key, http),
  );

/** Without the pause that comes after a write. */
async function save(owner: string, replica: SessionReplica, http?: Http): Promise<void> {
  const saving = tabletOf(owner, http).save(replica);
  await vi.waitUntil(async () => (await replicas.get(owner)) !== undefined);
  window.dispatchEvent(new Event('pagehide'));
  await saving;
}

/** All that lies there, as text. */
async function onDisk(): Promise<string> {
  const rows = await replicas.toArray();
  return rows
    .map((row) => ('sealed' in row ? new TextDecoder().decode(row.sealed) : JSON.stringify(row.session)))
    .join();
}

it('is there again after a restart, and nobody reads it on the disk', async () => {
  const replica: SessionReplica = { ...aReplica(), archived: true };
  await save('kh-1/d1', replica);
  expect(await tabletOf('kh-1/d1').load()).toEqual(replica);
  expect(await onDisk()).not.toContain(replica.session.details.title);
});

it('can be read on the disk where the setting says that nothing is encrypted, also without the server', async () => {
  const replica = aReplica();
  await save('kh-1/d1', replica, answering(null));
  expect(await onDisk()).toContain(replica.session.details.title);
  const gone: Http = async () => {
    throw new TypeError('no network');
  };
  expect(await tabletOf('kh-1/d1', gone).load()).toEqual(replica);
  // What was stored unencrypted is not to be sealed away from a tablet that starts without the server.
  const sealer = await openSealer('kh-1/d1', gone);
  const bytes = new Uint8Array([1, 2, 3]);
  expect(await sealer.seal('document', bytes)).toBe(bytes);
});

it('is nobody’s while nobody is signed in', async () => {
  await tabletOf(null).save(aReplica());
  expect(await replicas.count()).toBe(0);
  expect(await tabletOf(null).load()).toBeNull();
});

it('is given up where its key is gone', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await save('kh-1/d1', aReplica());
  const row = await replicas.get('kh-1/d1');
  await clearDeviceDatabase(new Set());
  if (row) await replicas.put(row);
  expect(await tabletOf('kh-1/d1').load()).toBeNull();
  expect(warned).toHaveBeenCalledOnce();
  warned.mockRestore();
});

it('takes another person’s of the session away, and what an earlier version of the app left readable', async () => {
  await save('kh-1/d2', aReplica());
  await save('kh-2/d1', aReplica());
  await replicas.put({ owner: 'kh-3/d1', session: aSitting().state });
  await save('kh-1/d1', aReplica());
  await vi.waitUntil(async () => (await replicas.count()) === 2);
  expect((await replicas.toArray()).map(({ owner }) => owner)).toEqual(['kh-1/d1', 'kh-2/d1']);
});

it('shows what an earlier version of the app left, but asks for all of it anew', async () => {
  const story = aSitting().voting();
  // As the app stored it before it knew of requests to speak and questions, and before results were held back.
  const { speechRequests: _, questions: __, ...known } = story.state;
  await replicas.put({ owner: 'kh-1/d1', session: known as SessionState });
  const loaded = await tabletOf('kh-1/d1').load();
  expect(loaded).toEqual({
    session: { ...story.state, seq: 0, polls: [] },
    hash: null,
    view: null,
  });
});

it('shows a replica of which nobody knows to what log it belongs, but asks for all of it anew', async () => {
  const { state } = aSitting();
  const sealer = await openSealer('kh-1/d1', answering(SECRET));
  const bytes = new TextEncoder().encode(JSON.stringify({ ...state, shape: 2 }));
  await replicas.put({ owner: 'kh-1/d1', sealed: await sealer.seal('replica/kh-1/d1', bytes) });
  expect(await tabletOf('kh-1/d1').load()).toEqual({
    session: { ...state, seq: 0 },
    hash: null,
    view: null,
  });
});

it('does not show what may not be for its reader any more, of before it was kept as whom a device is told', async () => {
  const story = aSitting().voting().declaring(d(2), a(1)).questioning(2, 1).publishing();
  const { documents, ...known } = story.state;
  const before = documents.map((document) => ({
    ...document,
    editions: document.editions.map(({ audience: _, ...edition }) => edition),
  }));
  const sealer = await openSealer('kh-1/d1', answering(SECRET));
  const kept = { shape: 3, session: { ...known, documents: before }, hash: HASH };
  const bytes = new TextEncoder().encode(JSON.stringify(kept));
  await replicas.put({ owner: 'kh-1/d1', sealed: await sealer.seal('replica/kh-1/d1', bytes) });
  const session = { ...story.state, seq: 0, polls: [], questions: [], conflicts: [] };
  expect(await tabletOf('kh-1/d1').load()).toEqual({ session, hash: null, view: null });
});

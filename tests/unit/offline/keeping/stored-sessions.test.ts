import 'fake-indexeddb/auto';
import '../../../support/tablet-device.ts';
import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { Sha256 } from '#shared/protocol/ids.ts';
import { replicas, storageKeys } from '../../../../client/offline/device/device-database.ts';
import { type Sealer, sealerWith, UNSEALED } from '../../../../client/offline/device/sealing.ts';
import { openDocumentCache, PIECE_BYTES } from '../../../../client/offline/documents/document-cache.ts';
import { dropRemoved } from '../../../../client/offline/keeping/drop-removed.ts';
import { earlierSessions, removeSession } from '../../../../client/offline/keeping/stored-sessions.ts';
import { openSearchStore } from '../../../../client/search/index-database.ts';
import { aSession } from '../../session/builder.ts';
import { pdf } from '../../session/samples.ts';

async function newKey(): Promise<CryptoKey> {
  const use = ['encrypt', 'decrypt'] as const;
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [...use]);
}

/** One document of so many bytes that lies whole on the device. */
async function keep(owner: string, sealer: Sealer, length: number): Promise<Sha256> {
  const bytes = new Uint8Array(randomBytes(length));
  const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
  const cache = openDocumentCache(owner, sealer);
  const pieces = Math.ceil(length / PIECE_BYTES);
  for (let piece = 0; piece < pieces; piece += 1) {
    await cache.keepPiece(sha256, piece, bytes.slice(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES));
  }
  await cache.finish(sha256, pieces);
  return sha256;
}

const hashes = async (owner: string, sealer: Sealer) => [
  ...(await openDocumentCache(owner, sealer).hashes()),
];

it('keeps earlier sessions until they are wished gone, and tells what lies there of each', async () => {
  const key = await newKey();
  const sealer = sealerWith(key);
  await storageKeys.put({ owner: 'kh-1/d1', key });
  const first = await keep('kh-1/d1', sealer, 2 * PIECE_BYTES + 5);
  const published = aSession({ title: 'Kỳ họp thứ nhất', startsOn: '2026-07-01' }).publishing(
    pdf(1, { sha256: first, bytes: 2 * PIECE_BYTES + 5 }),
  );
  const json = new TextEncoder().encode(JSON.stringify(published.state));
  await replicas.put({ owner: 'kh-1/d1', sealed: await sealer.seal('replica/kh-1/d1', json) });
  // Nothing but its documents is left of this one, one of them only begun.
  const nameless = openDocumentCache('kh-2/d7', sealer);
  await nameless.keepPiece('a'.repeat(64), 0, new Uint8Array(1000));
  await replicas.put({ owner: 'kh-3/d1', session: aSession({ title: 'Kỳ họp thứ ba' }).state });
  const third = await keep('kh-3/d1', sealer, 10);

  const earlier = await earlierSessions('kh-3');
  expect(earlier.map(({ sessionId, details, documents }) => [sessionId, details?.title, documents])).toEqual([
    ['kh-1', 'Kỳ họp thứ nhất', 1],
    ['kh-2', undefined, 0],
  ]);
  expect(earlier.map(({ bytes }) => bytes)).toEqual([2 * PIECE_BYTES + 5, 1000 + 12 + 16]);

  // Somebody who goes back finds it as it was.
  expect(await hashes('kh-1/d1', sealer)).toEqual([first]);

  await removeSession('kh-1');
  expect((await earlierSessions('kh-3')).map(({ sessionId }) => sessionId)).toEqual(['kh-2']);
  expect(await replicas.get('kh-1/d1')).toBeUndefined();
  // The notes of that session stay, and so does what opens them.
  expect(await storageKeys.get('kh-1/d1')).toBeDefined();
  expect(await hashes('kh-3/d1', sealer)).toEqual([third]);
  expect(await replicas.get('kh-3/d1')).toBeDefined();
});

it('removes by itself what another person of the session stored, and what lies readable once there is a key', async () => {
  const sealer = sealerWith(await newKey());
  await keep('kh-5/d1', UNSEALED, 10);
  await keep('kh-6/d1', sealer, 10);
  await keep('kh-6/d2', sealer, 10);
  const left = (await caches.keys()).filter((name) => /kh-[56]/.test(name));
  expect(left).toEqual(['documents-v2/sealed/kh-6/d2']);
});

it('drops what the server removed for good, files and words, of every session that lies here', async () => {
  const sealer = sealerWith(await newKey());
  const gone = await keep('kh-7/d1', sealer, PIECE_BYTES + 5);
  const stays = await keep('kh-7/d1', sealer, 10);
  const elsewhere = await keep('kh-8/d1', sealer, 10);
  const index = openSearchStore('kh-7/d1', sealer);
  for (const sha256 of [gone, stays]) await index.keepTexts(sha256, new Uint8Array([1, 2, 3]));
  // Of one the words lie here and the file does not.
  const words = Sha256.parse('f'.repeat(64));
  await index.keepTexts(words, new Uint8Array([1]));
  const asked: string[] = [];
  await dropRemoved(async (path, init) => {
    expect(path).toBe('/api/documents/removed');
    const { files } = JSON.parse(String(init?.body)) as { files: readonly string[] };
    asked.push(...files);
    return Response.json({ removed: [gone, words].filter((sha256) => files.includes(sha256)) });
  });
  expect(asked).toEqual(expect.arrayContaining([gone, stays, elsewhere, words]));
  expect(await hashes('kh-7/d1', sealer)).toEqual([stays]);
  expect(await hashes('kh-8/d1', sealer)).toEqual([elsewhere]);
  const kept = await Promise.all([gone, words, stays].map((sha256) => index.document(sha256)));
  expect(kept.map((document) => document !== null)).toEqual([false, false, true]);
  index.close();
});

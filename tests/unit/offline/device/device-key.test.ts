import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Http } from '../../../../client/connection/http.ts';
import { clearDeviceDatabase, storageKeys } from '../../../../client/offline/device/device-database.ts';
import { keptSealer, openSealer } from '../../../../client/offline/device/device-key.ts';
import { sealerWith, UNSEALED } from '../../../../client/offline/device/sealing.ts';

const SECRET = Buffer.from(new Uint8Array(32).fill(7)).toString('base64url');
const BYTES = new TextEncoder().encode('Hỏi về kinh phí');

class Server {
  secret: string | null = SECRET;
  reachable = true;
  asked = 0;
  readonly http: Http = async () => {
    this.asked += 1;
    if (!this.reachable) throw new TypeError('no network');
    return Response.json({ secret: this.secret });
  };
}

let server: Server;
beforeEach(async () => {
  server = new Server();
  await clearDeviceDatabase(new Set());
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

it('makes the same key again for the same person after signing out, and keeps it where no script reads it', async () => {
  const sealed = await (await openSealer('kh-1/d1', server.http)).seal('note', BYTES);
  const kept = (await storageKeys.get('kh-1/d1'))?.key;
  expect(kept?.extractable).toBe(false);
  await clearDeviceDatabase(new Set());
  const again = await openSealer('kh-1/d1', server.http);
  expect(await again.open('note', sealed)).toEqual(BYTES);
});

it('asks the server once, whoever wants the key at the same time', async () => {
  server.reachable = false;
  const [one, other] = await Promise.all([
    openSealer('kh-1/d1', server.http),
    openSealer('kh-1/d1', server.http),
  ]);
  expect(await other.open('note', await one.seal('note', BYTES))).toEqual(BYTES);
  const kept = await keptSealer('kh-1/d1');
  expect(await kept.open('note', await one.seal('note', BYTES))).toEqual(BYTES);
  expect(server.asked).toBe(1);
});

it('makes a key of its own when the server does not answer, and never leaves anything readable for that', async () => {
  server.reachable = false;
  expect(await openSealer('kh-1/d1', server.http)).not.toBe(UNSEALED);
});

it('seals nothing where the server said so, also later without the server, until it says otherwise', async () => {
  server.secret = null;
  expect(await openSealer('kh-1/d1', server.http)).toBe(UNSEALED);
  server.reachable = false;
  expect(await openSealer('kh-1/d1', server.http)).toBe(UNSEALED);
  server.reachable = true;
  server.secret = SECRET;
  expect(await openSealer('kh-1/d1', server.http)).not.toBe(UNSEALED);
});

it('takes the key of another window that made one meanwhile: two would not open what the other sealed', async () => {
  const use = ['encrypt', 'decrypt'] as const;
  const theirs = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [...use]);
  const mine = await openSealer('kh-1/d1', async () => {
    await storageKeys.put({ owner: 'kh-1/d1', key: theirs });
    throw new TypeError('no network');
  });
  expect(await sealerWith(theirs).open('note', await mine.seal('note', BYTES))).toEqual(BYTES);
});

import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { findKey } from '../../../../client/connection/device/key-store.ts';
import { forgetKey, newKey, proofsOf } from '../../../../client/connection/device/this-device.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it('makes a key that no script can read out, keeps it, and proves with it', async () => {
  const name = (await newKey()) ?? '';
  const pair = await findKey(name);
  expect(pair?.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('jwk', pair?.privateKey as CryptoKey)).rejects.toThrow();
  const proof = await (await proofsOf(name))?.prove({ method: 'GET', address: 'https://a/b', token: 'x' });
  expect(proof?.split('.')).toHaveLength(3);
});

it('finds a key again that an earlier page made, and none that it does not keep', async () => {
  const name = (await newKey()) ?? '';
  vi.resetModules();
  const later = await import('../../../../client/connection/device/this-device.ts');
  expect(await later.proofsOf(name)).not.toBeNull();
  expect(await later.proofsOf('another')).toBeNull();
});

it('forgets the key of a sign-in that has ended', async () => {
  const name = (await newKey()) ?? '';
  await forgetKey(name);
  expect(await proofsOf(name)).toBeNull();
  expect(await findKey(name)).toBeUndefined();
});

it('makes none where the browser does not keep it: what is gone tomorrow must not be what a sign-in is bound to', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not in this window', 'SecurityError');
  });
  expect(await newKey()).toBeNull();
});

it('says so, and does not go on as another device, where the browser cannot read it now', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('busy', 'UnknownError');
  });
  await expect(proofsOf('kept')).rejects.toThrow('busy');
});

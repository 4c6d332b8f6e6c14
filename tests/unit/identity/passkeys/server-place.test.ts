import { expect, it } from 'vitest';
import { passkeyPlace } from '../../../../server/identity/passkeys/server-place.ts';

it.each([
  ['https://nghitruong.tinh.gov.vn', 'nghitruong.tinh.gov.vn'],
  ['https://may-chu.local:3443', 'may-chu.local'],
  // Browsers take this machine for secure.
  ['http://localhost:3000', 'localhost'],
])('%s has passkeys', (origin, name) => {
  expect(passkeyPlace(origin)).toEqual({ origin, name });
});

it.each([
  'http://nghitruong.tinh.gov.vn',
  'https://192.168.1.10:3443',
  'http://127.0.0.1:3000',
  'https://[fd00::1]',
])('%s has none', (origin) => {
  expect(passkeyPlace(origin)).toBeNull();
});

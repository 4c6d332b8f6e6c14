import { describe, expect, it, vi } from 'vitest';
import { type BoxCrypto, boxFault, boxRoot, entryFault } from '#shared/voting/box.ts';
import { fromBase64Url, toBase64Url, toBytes, toInteger } from '../../../client/box/bytes.ts';
import { webBoxCrypto } from '../../../client/box/web-crypto.ts';
import { election, names } from '../voting/samples.ts';
import { CRYPTO, SecretPoll } from '../voting/secret-poll.ts';

function webCrypto(): BoxCrypto {
  const found = webBoxCrypto();
  if (!found) throw new Error('no WebCrypto');
  return found;
}

const poll = new SecretPoll(election(2, 3));
const { claims, entries } = await poll.box([names(0, 1), names(2), names()]);
const [entry] = entries;
if (!entry) throw new Error('an empty box');
const other = new SecretPoll(election(2, 3));

describe('the checks of a box in a browser', () => {
  it('find an honest box without fault', async () => {
    expect(await boxFault(claims, entries, webCrypto())).toBeNull();
  });

  it('hash it as everybody else does', async () => {
    expect(await boxRoot(entries, webCrypto().sha256)).toBe(await boxRoot(entries, CRYPTO.sha256));
  });

  it.each([
    ['a token of another poll’s key', { ...claims, publicKey: other.publicKey }, entry, 'token'],
    ['a key that is none', { ...claims, publicKey: 'AAAA' }, entry, 'token'],
    ['a signature that is none', claims, { ...entry, tokenSignature: '' }, 'token'],
    ['a ballot changed', claims, { ...entry, selection: names(1) }, 'signature'],
    ['a ballot signed by another', claims, { ...entry, signature: 'A'.repeat(86) }, 'signature'],
    ['a ballot that does not fit', claims, { ...entry, selection: names(0, 1, 2) }, 'ballot'],
  ])('find %s', async (_, claimed, ballot, fault) => {
    expect(await entryFault(claimed, ballot, webCrypto())).toBe(fault);
  });

  it('take a token in no other spelling than its own', async () => {
    const { verifyBallot } = webCrypto();
    expect(await verifyBallot(`${entry.token}==`, entry.signature, new Uint8Array(1))).toBe(false);
    expect(await verifyBallot('no token', entry.signature, new Uint8Array(1))).toBe(false);
  });

  it('are not there on a page that was loaded over plain HTTP', () => {
    vi.stubGlobal('crypto', { getRandomValues: () => {} });
    expect(webBoxCrypto()).toBeNull();
    vi.unstubAllGlobals();
  });
});

describe('bytes', () => {
  it.each([0, 1, 2, 3, 65, 256])('survive as base64url: %i of them', (length) => {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
  });

  it('survive as an integer, with zeros in front', () => {
    const bytes = Uint8Array.of(0, 0, 1, 255, 0);
    expect(toInteger(bytes)).toBe(0x01ff00n);
    expect(toBytes(toInteger(bytes), 5)).toEqual(bytes);
    expect(toInteger(new Uint8Array(0))).toBe(0n);
  });
});

import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { describe, expect, it, vi } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import { entryFault } from '#shared/voting/box.ts';
import { readPollKey } from '../../../../client/box/web-crypto.ts';
import { blind, finalize } from '../../../../client/offline/secret/blind-rsa.ts';
import { type BallotCrypto, webBallotCrypto } from '../../../../client/offline/secret/blind-token.ts';
import { p } from '../../session/samples.ts';
import { motion, votes } from '../../voting/samples.ts';
import { CRYPTO } from '../../voting/secret-poll.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const spki = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
const poll = { sessionId: SessionId.parse('ky-hop-2'), pollId: p(1), publicKey: spki };
const suite = RSABSSA.SHA384.PSS.Deterministic();
const message = new TextEncoder().encode('nghi-truong/token/1');

/** The server's half: the raw RSA operation on whatever it is shown. */
function signRaw(blinded: Uint8Array): Buffer<ArrayBuffer> {
  const key = { key: pair.privateKey, padding: constants.RSA_NO_PADDING };
  return Buffer.from(new Uint8Array(privateDecrypt(key, blinded)));
}

function ballotCrypto(): BallotCrypto {
  const crypto = webBallotCrypto();
  if (!crypto) throw new Error('no WebCrypto');
  return crypto;
}

describe('blinding', () => {
  it('gives, from the same random bytes, exactly what the library for RFC 9474 gives', async () => {
    const key = await readPollKey(spki);
    const draws: Uint8Array<ArrayBuffer>[] = [];
    const random = vi.spyOn(crypto, 'getRandomValues');
    const expected = await suite.blind(key, message);
    for (const { value } of random.mock.results) draws.push(new Uint8Array(value));
    random.mockRestore();
    const blinded = await blind(key, message, () => draws.shift() ?? new Uint8Array(0));
    expect(blinded).toEqual({ message: expected.blindedMsg, inverse: expected.inv });
  });

  it('draws anew while the number is zero or not below the modulus', async () => {
    const key = await readPollKey(spki);
    const draws = [
      crypto.getRandomValues(new Uint8Array(48)),
      new Uint8Array(256),
      new Uint8Array(256).fill(0xff),
      new Uint8Array(256).fill(0x11),
    ];
    await blind(key, message, () => draws.shift() ?? new Uint8Array(0));
    expect(draws).toEqual([]);
  });

  it('never shows the server the same twice', async () => {
    const key = await readPollKey(spki);
    const [one, other] = await Promise.all([blind(key, message), blind(key, message)]);
    expect(one.message).not.toEqual(other.message);
  });

  it('comes off again: the signature holds for anybody', async () => {
    const key = await readPollKey(spki);
    for (let round = 0; round < 5; round += 1) {
      const blinded = await blind(key, message);
      const signature = await finalize(key, message, signRaw(blinded.message), blinded.inverse);
      expect(await suite.verify(key, signature, message)).toBe(true);
    }
  });

  it.each([2048, 3072])('knows keys of %i bits', async (modulusLength) => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength });
    const key = await readPollKey(publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'));
    const blinded = await blind(key, message);
    const padding = constants.RSA_NO_PADDING;
    const blindSignature = privateDecrypt({ key: privateKey, padding }, blinded.message);
    expect(await finalize(key, message, blindSignature, blinded.inverse)).toHaveLength(
      Math.ceil(modulusLength / 8),
    );
  });

  it.each([
    ['of another length', () => new Uint8Array(255)],
    ['by another key', () => crypto.getRandomValues(new Uint8Array(256)).fill(0, 0, 1)],
  ])('does not come off a signature %s', async (_, wrong) => {
    const key = await readPollKey(spki);
    const { inverse } = await blind(key, message);
    await expect(finalize(key, message, wrong(), inverse)).rejects.toThrow();
  });
});

describe('a secret ballot', () => {
  it('made on the tablet and signed by the server holds in the box', async () => {
    const { newPaper, unblind, seal } = ballotCrypto();
    const { token, signing, ballot } = await newPaper(poll);
    if (signing.type !== 'asked' || ballot.type !== 'blank') throw new Error('not a new paper');
    const signed = signRaw(Buffer.from(signing.blinded, 'base64url')).toString('base64url');
    const tokenSignature = await unblind(poll, token, signing.inverse, signed);
    const selection = votes('for', null);
    const signature = await seal(poll, token, ballot.privateKey, selection);
    const claims = { ...poll, paper: motion(2) };
    const entry = { token, tokenSignature, selection, signature };
    expect(await entryFault(claims, entry, CRYPTO)).toBeNull();
    expect(await entryFault(claims, { ...entry, selection: votes('for', 'for') }, CRYPTO)).toBe('signature');
    expect(await entryFault({ ...claims, pollId: p(2) }, entry, CRYPTO)).toBe('token');
  });

  it('is not given a token by a key that is not the poll’s', async () => {
    const { newPaper, unblind } = ballotCrypto();
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    const otherKey = other.export({ type: 'spki', format: 'der' }).toString('base64url');
    const { token, signing } = await newPaper({ ...poll, publicKey: otherKey });
    if (signing.type !== 'asked') throw new Error('not a new paper');
    const signed = signRaw(Buffer.from(signing.blinded, 'base64url').fill(0, 0, 1)).toString('base64url');
    await expect(unblind(poll, token, signing.inverse, signed)).rejects.toThrow();
  });

  it('has a key of its own each time', async () => {
    const { newPaper } = ballotCrypto();
    const papers = await Promise.all([newPaper(poll), newPaper(poll)]);
    expect(new Set(papers.map(({ token }) => token)).size).toBe(2);
  });
});

import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { proofsWith } from '../../../../client/connection/device/proofs.ts';
import { DeviceProofs, type Judgement } from '../../../../server/identity/proof/device-proofs.ts';
import { Nonces } from '../../../../server/identity/proof/nonces.ts';
import { type Forged, Forger } from '../../../support/bound-device.ts';

const MINUTE = 60_000;
const TOKEN = 't'.repeat(43);
const ADDRESS = 'https://hdnd.example/api/annotations/sync';
const PATH = '/api/annotations/sync';

let now: number;
let nonces: Nonces;
let proofs: DeviceProofs;
let forger: Forger;

beforeEach(() => {
  now = 12 * MINUTE;
  nonces = new Nonces(() => now);
  proofs = new DeviceProofs(nonces);
  forger = new Forger();
});

const proofOf = (forged: Forged = {}, by = forger) =>
  by.proof({ method: 'POST', address: ADDRESS, token: TOKEN, nonce: nonces.current }, forged);
const judge = (proof: string | undefined): Judgement =>
  proofs.judge(proof, { method: 'POST', path: PATH, token: TOKEN, thumbprint: forger.thumbprint });
const otherPoint = () => new Forger().jwk;

describe('a proof', () => {
  it('holds for its request, with the thumbprint of its key (RFC 7638)', () => {
    expect(judge(proofOf())).toEqual({ type: 'proven', thumbprint: forger.thumbprint, nonce: null });
  });

  it('names the key whose thumbprint RFC 7638 would give it', () => {
    const { kty, crv, x, y } = forger.jwk;
    const canonical = JSON.stringify({ crv, kty, x, y });
    expect(createHash('sha256').update(canonical).digest('base64url')).toBe(forger.thumbprint);
  });

  it('holds by whatever name the server was reached, as behind a proxy, and whatever was asked', () => {
    const claims = { htu: 'http://10.0.0.7:8080/api/annotations/sync?since=3#x' };
    expect(judge(proofOf({ claims })).type).toBe('proven');
  });

  it('holds whatever the clock of the device says', () => {
    expect(judge(proofOf({ claims: { iat: 0 } })).type).toBe('proven');
  });

  it('is made by the client as the server wants it, also for a sign-in to come', async () => {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const device = proofsWith(await crypto.subtle.generateKey(algorithm, false, ['sign']));
    const asked = { method: 'POST', path: '/api/sign-in', token: null, thumbprint: null };
    const make = () =>
      device.prove({ method: 'POST', address: 'https://hdnd.example/api/sign-in?x=1', token: null });
    const first = proofs.judge(await make(), asked);
    if (first.type !== 'outdated') throw new Error(`a proof without a nonce is ${first.type}`);
    device.heard(first.nonce);
    const judged = proofs.judge(await make(), asked);
    if (judged.type !== 'proven') throw new Error(`the client's proof is ${judged.type}`);
    const used = await device.prove({ method: 'POST', address: ADDRESS, token: TOKEN });
    const { thumbprint } = judged;
    expect(proofs.judge(used, { method: 'POST', path: PATH, token: TOKEN, thumbprint })).toMatchObject({
      type: 'proven',
    });
  });
});

describe('is not proven by', () => {
  it.each<readonly [string, () => string | undefined]>([
    ['nothing', () => undefined],
    ['an empty text', () => ''],
    ['a text that is no proof', () => 'a.b.c'],
    ['a text without end', () => proofOf({ claims: { more: 'x'.repeat(5000) } })],
    ['a key of another device', () => proofOf({}, new Forger())],
    ['the key’s name alone, signed by another', () => proofOf({ header: { jwk: forger.jwk } }, new Forger())],
    ['another request signed', () => `${proofOf().replace(/\.[^.]*$/, '')}.${proofOf().split('.')[2]}`],
    ['a signature of zeros', () => proofOf({ signature: Buffer.alloc(64).toString('base64url') })],
    ['a signature that is cut off', () => proofOf({ signature: 'AAAA' })],
    ['no algorithm', () => proofOf({ header: { alg: 'none' } })],
    ['another algorithm', () => proofOf({ header: { alg: 'HS256' } })],
    ['another kind of token', () => proofOf({ header: { typ: 'JWT' } })],
    ['a header that asks for what nobody knows', () => proofOf({ header: { crit: ['b64'], b64: false } })],
    ['a key that holds its secret', () => proofOf({ header: { jwk: { ...forger.jwk, d: forger.jwk.x } } })],
    ['a key of another curve', () => proofOf({ header: { jwk: { ...forger.jwk, crv: 'P-384' } } })],
    ['a point that is on no curve', () => proofOf({ header: { jwk: { ...forger.jwk, y: otherPoint().y } } })],
    ['a proof for another method', () => proofOf({ claims: { htm: 'GET' } })],
    ['a proof for another path', () => proofOf({ claims: { htu: 'https://hdnd.example/api/sign-out' } })],
    ['a proof for a path below', () => proofOf({ claims: { htu: `${ADDRESS}/more` } })],
    ['a proof for no address', () => proofOf({ claims: { htu: 'sync' } })],
    ['a proof for another token', () => proofOf({ claims: { ath: proofOf().slice(0, 43) } })],
    ['a proof for no token', () => proofOf({ claims: { ath: undefined } })],
    ['a proof without a name', () => proofOf({ claims: { jti: undefined } })],
  ])('%s', (_, made) => {
    expect(judge(made())).toEqual({ type: 'unproven' });
  });

  it('a point that is on no curve, at a sign-in', () => {
    const header = { jwk: { ...forger.jwk, y: otherPoint().y } };
    const asked = { method: 'POST', path: PATH, token: TOKEN, thumbprint: null };
    expect(proofs.judge(proofOf({ header }), asked)).toEqual({ type: 'unproven' });
  });
});

describe('a proof is asked for again', () => {
  it('where it was used before', () => {
    const proof = proofOf();
    const judged = [judge(proof), judge(proof), judge(proof)].map(({ type }) => type);
    expect(judged).toEqual(['proven', 'outdated', 'outdated']);
    expect(judge(proof)).toEqual({ type: 'outdated', nonce: nonces.current });
  });

  it('where it has another name and the nonce of another server, or none', () => {
    for (const nonce of [undefined, '', new Nonces(() => now).current]) {
      expect(judge(proofOf({ claims: { nonce } }))).toEqual({
        type: 'outdated',
        nonce: nonces.current,
      });
    }
  });

  it('once its nonce is out of date; before that, the device is told of the next one', () => {
    const [first, second] = [proofOf(), proofOf()];
    const before = nonces.current;
    now += 5 * MINUTE;
    expect(nonces.current).not.toBe(before);
    expect(judge(first)).toMatchObject({ type: 'proven', nonce: nonces.current });
    expect(judge(first).type).toBe('outdated');
    now += 5 * MINUTE;
    expect(judge(second)).toEqual({ type: 'outdated', nonce: nonces.current });
  });

  it('and not where another device chose the same name for its own', () => {
    const claims = { jti: 'the very same name' };
    expect(judge(proofOf({ claims })).type).toBe('proven');
    const other = new Forger();
    const asked = { method: 'POST', path: PATH, token: TOKEN, thumbprint: other.thumbprint };
    expect(proofs.judge(proofOf({ claims }, other), asked).type).toBe('proven');
  });
});

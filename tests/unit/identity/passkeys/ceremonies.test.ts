import { beforeEach, describe, expect, it } from 'vitest';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { PasskeyCeremonies } from '../../../../server/identity/passkeys/ceremonies.ts';
import { Challenges } from '../../../../server/identity/passkeys/challenges.ts';
import type { Passkey } from '../../../../server/identity/passkeys/passkeys.ts';
import { type Oddity, SoftAuthenticator } from '../../../support/soft-authenticator.ts';

const AN = { personId: PersonId.parse('p-0123456789ab'), name: 'Trần Văn An' };
const BINH = PersonId.parse('p-ba9876543210');
const PLACE = { origin: 'https://nghitruong.tinh.gov.vn', name: 'nghitruong.tinh.gov.vn' };
const ELSEWHERE = { origin: 'https://nghitruong.example', name: 'nghitruong.example' };
const AT = '2026-12-07T01:00:00.000Z';

let now: number;
let ceremonies: PasskeyCeremonies;
let authenticator: SoftAuthenticator;

beforeEach(() => {
  now = 0;
  ceremonies = new PasskeyCeremonies(new Challenges(() => now));
  authenticator = new SoftAuthenticator();
});

const { origin } = PLACE;
const challengeToMake = async () => (await ceremonies.making(PLACE, AN, [])).challenge;
const challengeToSign = async () => (await ceremonies.signing(PLACE)).challenge;

async function madePasskey(): Promise<Passkey> {
  const answer = authenticator.make({ challenge: await challengeToMake(), origin });
  const made = await ceremonies.made(PLACE, AN.personId, answer);
  if (!made) throw new Error('the passkey was not taken');
  return { ...made, name: null, addedAt: AT, usedAt: null };
}

describe('a passkey', () => {
  it('is asked for with its owner in it, unlocked by the device, and not twice on one device', async () => {
    const passkey = await madePasskey();
    expect(await ceremonies.making(PLACE, AN, [passkey])).toMatchObject({
      rp: { id: PLACE.name },
      user: { id: Buffer.from(AN.personId).toString('base64url'), displayName: AN.name },
      excludeCredentials: [{ id: passkey.id }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(await ceremonies.signing(PLACE)).toMatchObject({ rpId: PLACE.name, userVerification: 'required' });
  });

  it('is made once, by whoever it was asked of, at the place where it was asked for', async () => {
    const answer = authenticator.make({ challenge: await challengeToMake(), origin });
    expect(await ceremonies.made(PLACE, BINH, answer)).toBeNull();
    expect(await ceremonies.made(ELSEWHERE, AN.personId, answer)).toBeNull();
    expect(await ceremonies.made(PLACE, AN.personId, answer)).toMatchObject({
      id: authenticator.id,
      personId: AN.personId,
      serverName: PLACE.name,
      counter: 0,
    });
    expect(await ceremonies.made(PLACE, AN.personId, answer)).toBeNull();
  });

  it('signs in once with each challenge, and says how often it was used', async () => {
    const passkey = await madePasskey();
    const used = authenticator.use({ challenge: await challengeToSign(), origin });
    expect(await ceremonies.signed(PLACE, passkey, used)).toBe(1);
    expect(await ceremonies.signed(PLACE, passkey, used)).toBeNull();
  });

  it('signs in nobody for whom another one signed', async () => {
    const passkey = await madePasskey();
    const other = new SoftAuthenticator();
    const used = other.use({ challenge: await challengeToSign(), origin });
    expect(
      await ceremonies.signed(PLACE, passkey, { ...used, id: passkey.id, rawId: passkey.id }),
    ).toBeNull();
  });

  it('signs in nobody under another name of the server', async () => {
    const passkey = await madePasskey();
    const used = authenticator.use({ challenge: await challengeToSign(), origin });
    expect(await ceremonies.signed(ELSEWHERE, passkey, used)).toBeNull();
    expect(await ceremonies.signed(PLACE, { ...passkey, serverName: ELSEWHERE.name }, used)).toBeNull();
  });

  it('signs in nobody with a challenge that was for making one, or is too old', async () => {
    const passkey = await madePasskey();
    const wrong = authenticator.use({ challenge: await challengeToMake(), origin });
    expect(await ceremonies.signed(PLACE, passkey, wrong)).toBeNull();
    const old = authenticator.use({ challenge: await challengeToSign(), origin });
    now = 11 * 60_000;
    expect(await ceremonies.signed(PLACE, passkey, old)).toBeNull();
  });

  const ODDITIES: readonly (readonly [string, Oddity])[] = [
    ['another page', { origin: ELSEWHERE.origin }],
    ['another server', { serverName: ELSEWHERE.name }],
    ['a challenge that nobody gave', { challenge: Buffer.alloc(48).toString('base64url') }],
    ['a device that asked nobody', { unverified: true }],
  ];

  it.each(ODDITIES)('is not made with %s', async (_, oddity) => {
    const answer = authenticator.make({ challenge: await challengeToMake(), origin }, oddity);
    expect(await ceremonies.made(PLACE, AN.personId, answer)).toBeNull();
  });

  it.each(ODDITIES)('is not used with %s, which uses no challenge up', async (_, oddity) => {
    const passkey = await madePasskey();
    const asked = { challenge: await challengeToSign(), origin };
    expect(await ceremonies.signed(PLACE, passkey, authenticator.use(asked, oddity))).toBeNull();
    expect(await ceremonies.signed(PLACE, passkey, authenticator.use(asked))).not.toBeNull();
  });

  it('that was copied is found out by its count', async () => {
    const passkey = await madePasskey();
    const used = authenticator.use({ challenge: await challengeToSign(), origin });
    expect(await ceremonies.signed(PLACE, { ...passkey, counter: 7 }, used)).toBeNull();
  });

  it('is not read from what is no answer at all', async () => {
    const passkey = await madePasskey();
    const used = authenticator.use({ challenge: await challengeToSign(), origin });
    const broken = { ...used, response: { ...used.response, clientDataJSON: 'AAAA', authenticatorData: '' } };
    expect(await ceremonies.signed(PLACE, passkey, broken)).toBeNull();
  });
});

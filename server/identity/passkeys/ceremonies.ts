import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { NewPasskey, UsedPasskey } from '#shared/protocol/staff-sign-in.ts';
import { Challenges } from './challenges.ts';
import type { Passkey } from './passkeys.ts';
import type { ServerPlace } from './server-place.ts';

/** What the browser shows beside the keys. */
const PRODUCT = 'Nghị Trường';
/** A person over 55 finds the finger, or the PIN of the device. */
const TIMEOUT_MS = 5 * 60_000;

/** Read once somebody uses a passkey: every start of a server would wait for it. */
const library = () => import('@simplewebauthn/server');

/** Whose key is made, as the browser shows it. */
interface Owner {
  readonly personId: PersonId;
  readonly name: string;
}

/**
 * Making a passkey and signing in with one (WebAuthn Level 3, section 7). Keys are kept by the device with their owner's id in them, so
 * nobody types a name; each use asks for the finger, the face or the PIN of the device.
 */
export class PasskeyCeremonies {
  readonly #challenges: Challenges;

  constructor(challenges: Challenges = new Challenges()) {
    this.#challenges = challenges;
  }

  /** `known`: those that they have, which the device does not make again. */
  async making(
    place: ServerPlace,
    { personId, name }: Owner,
    known: readonly Passkey[],
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const { generateRegistrationOptions } = await library();
    return generateRegistrationOptions({
      rpName: PRODUCT,
      rpID: place.name,
      userName: name,
      userDisplayName: name,
      userID: new TextEncoder().encode(personId),
      challenge: bytesOf(this.#challenges.give(makingBy(place, personId))),
      timeout: TIMEOUT_MS,
      attestationType: 'none',
      excludeCredentials: known.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** Null where the answer is not what was asked for. */
  async made(
    place: ServerPlace,
    personId: PersonId,
    response: NewPasskey,
  ): Promise<Pick<Passkey, 'id' | 'personId' | 'serverName' | 'publicKey' | 'counter'> | null> {
    const purpose = makingBy(place, personId);
    const { verifyRegistrationResponse } = await library();
    const checked = await orNull(() =>
      verifyRegistrationResponse({
        response,
        expectedChallenge: (challenge) => this.#challenges.holds(challenge, purpose),
        expectedOrigin: place.origin,
        expectedRPID: place.name,
        requireUserVerification: true,
      }),
    );
    if (!checked?.verified || !this.#used(response, purpose)) return null;
    const { id, publicKey, counter } = checked.registrationInfo.credential;
    return { id, personId, serverName: place.name, publicKey, counter };
  }

  async signing(place: ServerPlace): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { generateAuthenticationOptions } = await library();
    return generateAuthenticationOptions({
      rpID: place.name,
      challenge: bytesOf(this.#challenges.give(signingAt(place))),
      timeout: TIMEOUT_MS,
      userVerification: 'required',
    });
  }

  /** What the authenticator counts now; null where the answer is not of this passkey, or not what was asked for. */
  async signed(place: ServerPlace, passkey: Passkey, response: UsedPasskey): Promise<number | null> {
    const purpose = signingAt(place);
    const { id, publicKey, counter, serverName } = passkey;
    if (serverName !== place.name) return null;
    const { verifyAuthenticationResponse } = await library();
    const checked = await orNull(() =>
      verifyAuthenticationResponse({
        response,
        expectedChallenge: (challenge) => this.#challenges.holds(challenge, purpose),
        expectedOrigin: place.origin,
        expectedRPID: place.name,
        credential: { id, publicKey: new Uint8Array(publicKey), counter },
        requireUserVerification: true,
      }),
    );
    if (!checked?.verified || !this.#used(response, purpose)) return null;
    return checked.authenticationInfo.newCounter;
  }

  /** What holds is used up only once its signature holds: whoever has no key uses up nothing. */
  #used({ response }: NewPasskey | UsedPasskey, purpose: string): boolean {
    const challenge = challengeIn(response.clientDataJSON);
    return challenge !== null && this.#challenges.use(challenge, purpose);
  }
}

function makingBy({ name }: ServerPlace, personId: PersonId): string {
  return `making ${name} ${personId}`;
}

function signingAt({ name }: ServerPlace): string {
  return `signing ${name}`;
}

function bytesOf(challenge: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(challenge, 'base64url'));
}

function challengeIn(clientDataJSON: string): string | null {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
    const isRecord = typeof data === 'object' && data !== null && 'challenge' in data;
    return isRecord && typeof data.challenge === 'string' ? data.challenge : null;
  } catch {
    return null;
  }
}

/** The library throws at whatever does not hold. */
async function orNull<T>(check: () => Promise<T>): Promise<T | null> {
  try {
    return await check();
  } catch {
    return null;
  }
}

import { z } from 'zod';
import { PIN_DIGITS } from '../text/simple-pin.ts';
import { Base64Url } from './ids.ts';

/** Digits that go with a code: whoever finds the slip does not have them. */
export const Pin = z.string().regex(new RegExp(`^\\d{${PIN_DIGITS}}$`));

/** `POST /api/my/pin`: sets it where there is none, or changes it; `old` is null where there is none yet. */
export const ChoosePin = z.object({ pin: Pin, old: Pin.nullable() });
export type ChoosePin = z.infer<typeof ChoosePin>;

/** A page on which staff sign in. */
export const StaffPage = z.enum(['administration', 'console']);
export type StaffPage = z.infer<typeof StaffPage>;

/**
 * `GET /api/sign-in/ways`: beside a code, how somebody can sign in on this server under the address that was asked. In a browser that
 * has no passkeys, or on a page that is not secure, the first of them is of no use.
 */
export interface SignInWays {
  /** The address is a name, and the page is secure. */
  readonly passkey: boolean;
  /** The office's own provider of sign-ins (OpenID Connect) is set. */
  readonly provider: boolean;
}

/** Of an authenticator's answer more is never needed. */
const Bytes = z
  .string()
  .max(16_000)
  .pipe(z.string().regex(/^[\w-]*$/));
const CredentialId = Base64Url.min(1);
/** What the browser says of extensions; none is asked for. */
const Extensions = z.object({}).readonly();

/** `POST /api/my/passkeys`: what the browser made of the options it was given (WebAuthn Level 3, RegistrationResponseJSON). */
export const NewPasskey = z.object({
  id: CredentialId,
  rawId: CredentialId,
  type: z.literal('public-key'),
  clientExtensionResults: Extensions,
  response: z.object({
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});
export type NewPasskey = z.infer<typeof NewPasskey>;

/** `POST /api/sign-in/passkey`: as above (AuthenticationResponseJSON). */
export const UsedPasskey = z.object({
  id: CredentialId,
  rawId: CredentialId,
  type: z.literal('public-key'),
  clientExtensionResults: Extensions,
  response: z.object({ clientDataJSON: Bytes, authenticatorData: Bytes, signature: Bytes }),
});
export type UsedPasskey = z.infer<typeof UsedPasskey>;

/** A passkey as lists name it. */
export interface ListedPasskey {
  readonly id: string;
  /** Browser and system on which it was made; null: unknown. */
  readonly name: string | null;
  /** ISO 8601. */
  readonly addedAt: string;
  /** ISO 8601; null: never. */
  readonly usedAt: string | null;
}

/** `GET /api/my/ways`, `GET /api/register/accounts/:personId/ways`: how somebody can sign in beside their code. */
export interface OwnWays {
  readonly passkeys: readonly ListedPasskey[];
  /** Whether a PIN goes with the code; `locked`: it was typed wrong too often. */
  readonly pin: 'unset' | 'set' | 'locked';
  /** By what the office's provider knows them (`linked` null: they are not linked); null: there is no provider. */
  readonly subject: { readonly linked: string | null } | null;
}

/** `POST /api/sign-in/provider`: goes to the office's provider, and back to this page. */
export const AskProvider = z.object({ page: StaffPage });

/** Where the browser goes, and what it keeps meanwhile: the ticket it comes back with is of no use to whoever lacks the pass. */
export interface ProviderJourney {
  readonly url: string;
  readonly pass: string;
}

/** `POST /api/sign-in/ticket` */
export const ProviderTicket = z.object({
  ticket: z.string().min(1).max(4000),
  pass: z.string().min(1).max(100),
});
export type ProviderTicket = z.infer<typeof ProviderTicket>;

/** `POST /api/register/accounts/:personId/subject`: null unlinks. */
export const LinkSubject = z.object({ subject: z.string().trim().min(1).max(255).nullable() });
export type LinkSubject = z.infer<typeof LinkSubject>;

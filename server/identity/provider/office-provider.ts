import { randomBytes } from 'node:crypto';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import { z } from 'zod';
import { type ProviderJourney, StaffPage } from '#shared/protocol/staff-sign-in.ts';
import { isOnThisMachine, type ProviderSettings } from './provider-settings.ts';
import { hashOf, SealedTexts } from './sealed-texts.ts';

/** Where the provider sends browsers back to. */
export const CALLBACK_PATH = '/api/sign-in/provider/callback';

/** A person signs in at the provider meanwhile, with whatever it asks for. */
const JOURNEY_MS = 15 * 60_000;
/** The page hands its ticket in as soon as it is there. */
const TICKET_MS = 2 * 60_000;
const PROVIDER_TIMEOUT_S = 10;

/** A journey as it travels in `state`: nothing is kept of it here. */
const Journey = z.object({
  page: StaffPage,
  origin: z.url(),
  verifier: z.string(),
  nonce: z.string(),
  passHash: z.string(),
  until: z.number(),
});

/** Somebody whom the provider knows, on the way back to their page. */
const Ticket = z.object({ id: z.string(), subject: z.string(), passHash: z.string(), until: z.number() });

/** Where a browser that came back from the provider goes on. `ticket`: null: it did not say who they are. */
export interface Returned {
  readonly page: StaffPage;
  readonly ticket: string | null;
}

/**
 * Signs in with the office's provider of sign-ins: OpenID Connect, authorization code with PKCE (OpenID Connect Core 1.0, section 3.1;
 * RFC 9700). Whoever comes back is known by their subject alone; names and addresses are not asked for.
 */
export class OfficeProvider {
  readonly #settings: ProviderSettings;
  readonly #now: () => number;
  readonly #reportError: (error: unknown, context: string) => void;
  readonly #journeys = new SealedTexts(Journey);
  readonly #tickets = new SealedTexts(Ticket);
  /** Until when each would have been good. */
  readonly #used = new Map<string, number>();
  #found: Promise<Configuration> | null = null;

  /** `now`: in ms. */
  constructor(
    settings: ProviderSettings,
    now: () => number,
    reportError: (error: unknown, context: string) => void,
  ) {
    this.#settings = settings;
    this.#now = now;
    this.#reportError = reportError;
  }

  /** The issuer, by which subjects are linked to people. */
  get issuer(): string {
    return this.#settings.issuer;
  }

  /** `origin`: the address of this server as the browser has it. Null where the provider does not answer. */
  async begin(page: StaffPage, origin: string): Promise<ProviderJourney | null> {
    const configuration = await this.#configuration();
    if (!configuration) return null;
    const [verifier, nonce, pass] = [
      randomPKCECodeVerifier(),
      randomNonce(),
      randomBytes(32).toString('base64url'),
    ];
    const until = this.#now() + JOURNEY_MS;
    const state = this.#journeys.seal({ page, origin, verifier, nonce, passHash: hashOf(pass), until });
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: origin + CALLBACK_PATH,
      scope: 'openid',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      nonce,
      state,
    });
    return { url: url.href, pass };
  }

  /** `query`: what the provider has the browser bring. Null for a browser that did not set out from here. */
  async finish(query: string): Promise<Returned | null> {
    const state = new URLSearchParams(query).get('state') ?? '';
    const journey = this.#journeys.open(state);
    if (!journey || journey.until < this.#now()) return null;
    const { page, origin, verifier, nonce, passHash } = journey;
    const configuration = await this.#configuration();
    if (!configuration) return { page, ticket: null };
    try {
      const answer = await authorizationCodeGrant(
        configuration,
        new URL(`${origin}${CALLBACK_PATH}?${query}`),
        {
          pkceCodeVerifier: verifier,
          expectedNonce: nonce,
          expectedState: state,
          idTokenExpected: true,
        },
      );
      const subject = answer.claims()?.sub;
      if (subject === undefined) return { page, ticket: null };
      const until = this.#now() + TICKET_MS;
      const id = randomBytes(16).toString('base64url');
      return { page, ticket: this.#tickets.seal({ id, subject, passHash, until }) };
    } catch (error) {
      // Also where somebody there said no.
      this.#reportError(error, 'OpenID Connect');
      return { page, ticket: null };
    }
  }

  /** Whom the provider knows under which subject; null: the ticket is not good, or not any more, or another browser set out for it. */
  take(sealed: string, pass: string): string | null {
    const [ticket, now] = [this.#tickets.open(sealed), this.#now()];
    for (const [id, until] of this.#used) if (until < now) this.#used.delete(id);
    if (!ticket || ticket.until < now || this.#used.has(ticket.id)) return null;
    if (ticket.passHash !== hashOf(pass)) return null;
    this.#used.set(ticket.id, ticket.until);
    return ticket.subject;
  }

  /** What the provider says of itself; asked for once it is needed, and again after it did not answer. */
  async #configuration(): Promise<Configuration | null> {
    const { issuer, clientId, clientSecret } = this.#settings;
    this.#found ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: PROVIDER_TIMEOUT_S,
      execute: isOnThisMachine(issuer) ? [allowInsecureRequests] : [],
    });
    try {
      return await this.#found;
    } catch (error) {
      this.#found = null;
      this.#reportError(error, `OpenID Connect: ${issuer}`);
      return null;
    }
  }
}

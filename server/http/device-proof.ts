import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Shown, TurnedAway } from '../identity/proof/device-guard.ts';
import { sendRefusal } from './answers.ts';

/** The token that a request came with: alone (RFC 6750), or with the proof of its device (RFC 9449, section 7.1). */
export function bearerOf({ headers }: FastifyRequest): string | null {
  return /^(?:Bearer|DPoP) (\S{1,200})$/.exec(headers.authorization ?? '')?.[1] ?? null;
}

/** What a request shows of the device that sends it. */
export function shownBy({ headers, method, url }: FastifyRequest): Shown {
  const { dpop } = headers;
  return { proof: typeof dpop === 'string' ? dpop : undefined, method, path: url.replace(/\?.*$/s, '') };
}

/** With a nonce, the client is asked to prove itself once more, and sends its request again (RFC 9449, section 8). */
export function sendTurnedAway(reply: FastifyReply, { refusal, nonce }: TurnedAway): FastifyReply {
  if (nonce !== null) {
    reply.header('dpop-nonce', nonce).header('www-authenticate', 'DPoP error="use_dpop_nonce"');
  }
  return sendRefusal(reply, refusal);
}

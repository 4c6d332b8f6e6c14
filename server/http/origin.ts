import type { FastifyRequest } from 'fastify';
import { passkeyPlace, type ServerPlace } from '../identity/passkeys/server-place.ts';

/** The address people reach this server by: the setting, or what this very request used. */
export function originOf({ protocol, host }: FastifyRequest, publicUrl: string | null): string {
  return publicUrl ?? `${protocol}://${host}`;
}

/**
 * Where passkeys are made and used, by the address that the browser itself used: they are good under that name only. Null where there
 * are none.
 */
export function passkeyPlaceOf({ protocol, host, headers }: FastifyRequest): ServerPlace | null {
  const stated = headers.origin ?? `${protocol}://${host}`;
  const place = URL.canParse(stated) ? passkeyPlace(stated) : null;
  // Of another page than this server's own: nothing is made for that.
  return place && new URL(`${protocol}://${host}`).host === new URL(stated).host ? place : null;
}

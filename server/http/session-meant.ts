import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SessionId } from '#shared/protocol/ids.ts';
import { COMES_AS, COMES_AS_HEADER, SESSION_HEADER } from '#shared/protocol/session-header.ts';
import type { Meant } from '../sessions/entrance.ts';

const Named = z.object({ session: SessionId.nullable(), as: z.enum(COMES_AS).nullable() });

/** The session that a request names, as what somebody comes; what is malformed names none. */
export function sessionMeantBy({ headers }: FastifyRequest): Meant {
  const named = Named.safeParse({
    session: headers[SESSION_HEADER] ?? null,
    as: headers[COMES_AS_HEADER] ?? null,
  });
  return named.success ? named.data : { session: null, as: null };
}

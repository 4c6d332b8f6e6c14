import type { FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { type RefusalCode, refusal } from '#shared/protocol/refusals.ts';
import type { RegisterActor } from '#shared/protocol/register/events.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { dayOf } from '#shared/text/dates.ts';
import type { Ending, Identities } from '../identity/identities.ts';
import { isAdministrator } from '../register/administrators.ts';
import type { RegisterHost } from '../register/register-host.ts';
import type { Entrance } from '../sessions/entrance.ts';
import { sendRefusal } from './answers.ts';
import { bearerOf, sendTurnedAway, shownBy } from './device-proof.ts';

/** Somebody signed in to the register, who administers it today. */
export interface Administrator {
  readonly personId: PersonId;
  readonly token: string;
  readonly deviceId: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    administrator: Administrator | null;
  }
}

const REASONS: Readonly<Record<Ending, RefusalCode>> = {
  'signed-out': 'administrator-not-signed-in',
  revoked: 'administrator-not-signed-in',
  renewed: 'administrator-code-renewed',
  wiped: 'administrator-not-signed-in',
  'key-replaced': 'codes-made-anew',
  'left-list': 'administrators-only',
};

/**
 * Lets in administrators only, each time by what the register says of them that day, and from the device that their sign-in is bound to.
 */
export function administratorDoor({
  identities,
  entrance,
  register,
}: AdministratorDoorPorts): preHandlerAsyncHookHandler {
  return async (request, reply) => {
    const token = bearerOf(request);
    const account = token === null ? null : await identities.whoIs(token);
    if (token === null || account?.type !== 'person') {
      const ending = token === null ? null : await identities.endingOf(token);
      return sendRefusal(reply, refusal(ending ? REASONS[ending] : 'administrator-not-signed-in'));
    }
    const known = await entrance.recognise(token, shownBy(request));
    if (!known.ok) return sendTurnedAway(reply, known);
    if (known.nonce !== null) reply.header('dpop-nonce', known.nonce);
    const { personId } = account;
    if (!isAdministrator(register.state, personId, today(register))) {
      return sendRefusal(reply, refusal('administrators-only'));
    }
    request.administrator = { personId, token, deviceId: known.device.id };
  };
}

interface AdministratorDoorPorts {
  readonly identities: Identities;
  readonly entrance: Entrance;
  readonly register: RegisterHost;
}

/** Whom the door let in. @throws Error on a route without it, which is a bug. */
export function administratorOf(request: FastifyRequest): Administrator {
  if (!request.administrator) throw new Error(`${request.url} has no door`);
  return request.administrator;
}

export function actingAs(request: FastifyRequest): RegisterActor {
  return { capacity: 'administrator', personId: administratorOf(request).personId };
}

/** In Viet Nam, by the register's own time. */
export function today(register: RegisterHost): string {
  return dayOf(new Date(register.now()).toISOString());
}

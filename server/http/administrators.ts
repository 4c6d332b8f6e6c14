import type { FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { type RefusalCode, refusal } from '#shared/protocol/refusals.ts';
import type { RegisterActor } from '#shared/protocol/register/events.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { dayOf } from '#shared/text/dates.ts';
import type { Ending } from '../identity/identities.ts';
import type { PersonAccounts } from '../identity/person-accounts.ts';
import { isAdministrator } from '../register/administrators.ts';
import type { RegisterHost } from '../register/register-host.ts';
import { sendRefusal } from './answers.ts';

/** Somebody signed in to the register, who administers it today. */
export interface Administrator {
  readonly personId: PersonId;
  readonly token: string;
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

/** Lets in administrators only, each time by what the register says of them that day. */
export function administratorDoor(
  accounts: PersonAccounts,
  register: RegisterHost,
): preHandlerAsyncHookHandler {
  return async (request, reply) => {
    const [, token] = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) return sendRefusal(reply, refusal('administrator-not-signed-in'));
    const personId = await accounts.whoIs(token);
    if (personId === null) {
      const ending = await accounts.endingOf(token);
      return sendRefusal(reply, refusal(ending ? REASONS[ending] : 'administrator-not-signed-in'));
    }
    if (!isAdministrator(register.state, personId, today(register))) {
      return sendRefusal(reply, refusal('administrators-only'));
    }
    request.administrator = { personId, token };
  };
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

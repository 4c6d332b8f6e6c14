import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusal } from '#shared/protocol/refusals.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { LinkSubject } from '#shared/protocol/staff-sign-in.ts';
import { findPerson } from '#shared/register/find.ts';
import type { Doer } from '../identity/identities.ts';
import { administratorOf } from './administrators.ts';
import { sendRefusal } from './answers.ts';
import { waysOf } from './own-ways.ts';
import type { HttpPorts } from './ports.ts';

interface OneOfSomebody {
  readonly Params: { readonly personId: string; readonly id: string };
}

/** How people of the register sign in beside their codes, for administrators. */
export function accountWayRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { passkeys, subjects, provider, register } = ports;
  const at = () => new Date(ports.now()).toISOString();

  app.get<Pick<OneOfSomebody, 'Params'>>('/api/register/accounts/:personId/ways', (request, reply) => {
    const personId = somebody(request.params.personId);
    return personId ? waysOf(ports, personId) : sendRefusal(reply, refusal('not-found'));
  });

  app.post<OneOfSomebody>('/api/register/accounts/:personId/passkeys/:id/remove', async (request, reply) => {
    const personId = somebody(request.params.personId);
    const done = personId && (await passkeys.remove(personId, request.params.id, doer(request), at()));
    return done ? { ok: true } : sendRefusal(reply, refusal('not-found'));
  });

  app.post<Pick<OneOfSomebody, 'Params'>>(
    '/api/register/accounts/:personId/subject',
    async (request, reply) => {
      const body = LinkSubject.safeParse(request.body);
      if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'subject' }));
      const personId = somebody(request.params.personId);
      if (!personId) return sendRefusal(reply, refusal('not-found'));
      if (!provider) return sendRefusal(reply, refusal('no-provider'));
      const { subject } = body.data;
      const { issuer } = provider;
      if (subject === null) {
        await subjects.unlink(personId, issuer, doer(request), at());
        return { ok: true };
      }
      const isLinked = await subjects.link(personId, { issuer, subject }, doer(request), at());
      return isLinked ? { ok: true } : sendRefusal(reply, refusal('subject-taken'));
    },
  );

  /** null: the register knows nobody of this id. */
  function somebody(id: string): PersonId | null {
    const wanted = PersonId.safeParse(id);
    return wanted.success && findPerson(register.state, wanted.data) ? wanted.data : null;
  }
}

function doer(request: FastifyRequest): Doer {
  return { role: 'administrator', id: administratorOf(request).personId };
}

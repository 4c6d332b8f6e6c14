import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SignInCode } from '#shared/protocol/http.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import type { Role } from '#shared/protocol/socket.ts';
import type { Identity } from '../identity/identities.ts';
import { identitiesOf, personOf } from '../session/people.ts';
import type { SessionHost } from '../session/session-host.ts';
import { sendRefusal } from './answers.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

/** Page of each role; `#code=` signs in without the code ever being sent in an address to a server log. */
const PAGES: Readonly<Record<Role, string>> = {
  secretary: '/console',
  delegate: '/tablet',
  display: '/display',
};

export function signInUrl(origin: string, role: Role, code: string): string {
  return `${origin}${PAGES[role]}#code=${code}`;
}

export function codeRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { identities, door } = ports;
  const slip = async (
    request: FastifyRequest,
    host: SessionHost,
    identity: Identity,
    code: string,
  ): Promise<SignInCode> => ({
    person: personOf(host.state, identity),
    code,
    url: signInUrl(originOf(request, ports.publicUrl), identity.role, code),
    wipe: await identities.wipeOf(identity),
  });

  app.get('/api/codes', { preHandler: door.only('secretary') }, async (request) => {
    const { host } = memberOf(request);
    const everyone = identitiesOf(host.id, host.state);
    const codes = await Promise.all(
      everyone.map(async (identity) => slip(request, host, identity, await identities.codeOf(identity))),
    );
    return { codes };
  });

  app.post<{ Params: { personId: string } }>(
    '/api/codes/:personId/renew',
    { preHandler: door.only('secretary') },
    async (request, reply) => {
      const { host } = memberOf(request);
      const identity = identitiesOf(host.id, host.state).find(
        ({ personId }) => personId === request.params.personId,
      );
      if (!identity) return sendRefusal(reply, refusal('not-found'));
      const code = await identities.renewCode(identity);
      ports.onCodeRenewed(identity);
      return { code: await slip(request, host, identity, code) };
    },
  );

  app.post<{ Params: { personId: string } }>(
    '/api/codes/:personId/wipe',
    { preHandler: door.only('secretary') },
    async (request, reply) => {
      const { host } = memberOf(request);
      const identity = identitiesOf(host.id, host.state).find(
        ({ personId, role }) => personId === request.params.personId && role === 'delegate',
      );
      if (!identity) return sendRefusal(reply, refusal('not-found'));
      await identities.wipe(identity, new Date(ports.now()).toISOString());
      // Its devices come back at once, and are told.
      ports.onCodeRenewed(identity);
      return { code: await slip(request, host, identity, await identities.codeOf(identity)) };
    },
  );

  /** A device reports that it has removed what it kept. Its sign-in has ended, so there is no door. */
  app.post('/api/wiped', async (request) => {
    const [, token] = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '') ?? [];
    if (token !== undefined) await identities.wiped(token, new Date(ports.now()).toISOString());
    return { ok: true };
  });
}

/** The address people reach this server by: the setting, or what this very request used. */
function originOf(request: FastifyRequest, publicUrl: string | null): string {
  return publicUrl ?? `${request.protocol}://${request.host}`;
}

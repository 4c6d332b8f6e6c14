import type { FastifyInstance } from 'fastify';
import { type SignedIn, SignIn } from '#shared/protocol/http.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { AttemptLimit } from '../identity/attempt-limit.ts';
import { personOf } from '../session/people.ts';
import { sendRefusal } from './answers.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

/** In a minute from one address. A hall may stand behind one; guessing a code of eight signs takes millions of years. */
const MOST_WRONG_CODES = 100;
const WINDOW_MS = 60_000;

export function signInRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { identities, sessions, door, now } = ports;
  const limit = new AttemptLimit(MOST_WRONG_CODES, WINDOW_MS);

  app.post('/api/sign-in', async (request, reply) => {
    const body = SignIn.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'sign-in' }));
    const seconds = limit.waitSeconds(request.ip, now());
    if (seconds > 0) return sendRefusal(reply, refusal('too-many-attempts', { seconds }));
    const found = await identities.signIn(body.data.code);
    const host = found && sessions.get(found.identity.sessionId);
    if (!found || !host) {
      limit.countWrong(request.ip, now());
      return sendRefusal(reply, refusal('wrong-code'));
    }
    const answer: SignedIn = {
      token: found.token,
      sessionId: host.id,
      me: personOf(host.state, found.identity),
    };
    return answer;
  });

  /** Null: the setting says that tablets keep things unencrypted. */
  app.get('/api/storage-secret', { preHandler: door.only('delegate') }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return { ok: true, secret: ports.storageSecret(memberOf(request).identity) };
  });

  app.post('/api/sign-out', { preHandler: door.anyMember }, async (request) => {
    await identities.signOut(memberOf(request).token);
    return { ok: true };
  });
}

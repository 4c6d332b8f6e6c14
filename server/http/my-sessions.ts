import type { FastifyInstance } from 'fastify';
import type { MySessions } from '#shared/protocol/http.ts';
import { sessionsOf } from '../sessions/my-sessions.ts';
import { today } from './administrators.ts';
import { accountOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

/** The sessions that whoever is signed in may enter, over bodies and years. */
export function mySessionRoutes(app: FastifyInstance, { sessions, register }: HttpPorts): void {
  app.get('/api/my/sessions', async (request): Promise<MySessions> => {
    const { account } = accountOf(request);
    return { sessions: sessionsOf(account, sessions.list(), register.state, today(register)) };
  });
}

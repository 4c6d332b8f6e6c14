import type { FastifyInstance } from 'fastify';
import type { MySessions } from '#shared/protocol/http.ts';
import { sessionsOf } from '../sessions/my-sessions.ts';
import { today } from './administrators.ts';
import { accountOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

/** The sessions that whoever is signed in may enter, over bodies and years. */
export function mySessionRoutes(app: FastifyInstance, { door, sessions, register }: HttpPorts): void {
  app.get('/api/my/sessions', { preHandler: door.anyAccount }, async (request): Promise<MySessions> => {
    const { account } = accountOf(request);
    return { sessions: sessionsOf(account, sessions.list(), register.state, today(register)) };
  });
}

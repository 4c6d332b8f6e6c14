import type { FastifyInstance } from 'fastify';
import type { HttpPorts } from './http-server.ts';
import { memberOf } from './members.ts';

export function logRoutes(app: FastifyInstance, { door }: HttpPorts): void {
  app.get('/api/log', { preHandler: door.only('secretary') }, async (request) => ({
    entries: await memberOf(request).host.entriesAfter(0),
  }));
}

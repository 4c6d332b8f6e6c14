import type { FastifyInstance } from 'fastify';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

export function logRoutes(app: FastifyInstance, { door }: HttpPorts): void {
  app.get('/api/log', { preHandler: door.only('secretary') }, async (request) => ({
    entries: await memberOf(request).host.entriesAfter(0),
  }));
}

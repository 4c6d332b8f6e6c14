import type { FastifyInstance } from 'fastify';
import { AnnotationSyncRequest } from '#shared/protocol/annotations.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { syncAnnotations } from '../annotations/sync.ts';
import { sendRefusal } from './answers.ts';
import type { HttpPorts } from './http-server.ts';
import { memberOf } from './members.ts';

/** 500 annotations of 64 kB would be 32 MB; a tablet sends far smaller batches, and a larger one in pieces. */
const MAX_BODY_BYTES = 36_000_000;

export function annotationRoutes(app: FastifyInstance, ports: HttpPorts): void {
  app.post(
    '/api/annotations/sync',
    { preHandler: ports.door.only('delegate'), bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      const body = AnnotationSyncRequest.safeParse(request.body);
      if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'annotations' }));
      const { identity } = memberOf(request);
      const owner = `${identity.sessionId}/${identity.personId}`;
      const answer = await syncAnnotations(ports.annotations, owner, body.data, ports.now());
      if (body.data.changes.length > 0) ports.onAnnotationsChanged(identity, answer.cursor);
      return answer;
    },
  );
}

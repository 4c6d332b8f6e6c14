import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { AnnotationSyncRequest } from '#shared/protocol/annotations.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { ownerIn } from '../annotations/annotation-store.ts';
import { concernedBy, sharedWith } from '../annotations/sharing.ts';
import { syncAnnotations, syncAnswerParts } from '../annotations/sync.ts';
import { sendParts, sendRefusal } from './answers.ts';
import { type Member, memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';
import { isWithheld } from './readable-documents.ts';

/** 500 annotations of 64 kB would be 32 MB; a tablet sends far smaller batches, and a larger one in pieces. */
const MAX_BODY_BYTES = 36_000_000;

const JSON_TYPE = 'application/json; charset=utf-8';

export function annotationRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { annotations } = ports;

  app.post('/api/annotations/sync', { bodyLimit: MAX_BODY_BYTES }, async (request, reply) => {
    const body = AnnotationSyncRequest.safeParse(request.body);
    if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'annotations' }));
    const { identity, host } = memberOf(request);
    const { sessionId, personId } = identity;
    const owner = ownerIn(sessionId, personId);
    const changed = new Set(body.data.changes.map(({ id }) => id));
    const { answer, sharing } = await syncAnnotations(annotations, owner, body.data, ports.now());
    if (changed.size > 0) {
      ports.onAnnotationsChanged(identity, answer.cursor);
      const me = delegateOf(host, personId);
      if (me) {
        const { delegates } = host.state;
        const concerned = await concernedBy(annotations, sessionId, delegates, me, changed, sharing);
        for (const delegateId of concerned) ports.onSharingChanged(sessionId, delegateId);
      }
    }
    return sendParts(reply, JSON_TYPE, syncAnswerParts(answer));
  });

  app.get('/api/annotations/shared', async (request, reply) => {
    const member = memberOf(request);
    const { identity, host } = member;
    const me = delegateOf(host, identity.personId);
    const shared = me
      ? await sharedWith(annotations, identity.sessionId, host.state.delegates, me)
      : { annotations: [] };
    // Nobody is told by a colleague's note what stands in a document that is not for them.
    const told = shared.annotations.filter(
      ({ annotation }) => !isWithheld(member, annotation.documentSha256),
    );
    const text = JSON.stringify({ ok: true, annotations: told });
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type(JSON_TYPE).send(text);
  });
}

/** null for somebody who is no delegate of the session any more. */
function delegateOf(host: Member['host'], personId: string): DelegateId | null {
  return host.state.delegates.find(({ id }) => id === personId)?.id ?? null;
}

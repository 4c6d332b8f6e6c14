import type { FastifyInstance } from 'fastify';
import { ReceiptReport } from '#shared/protocol/document-receipts.ts';
import { DelegateId } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { sendRefusal } from './answers.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

/** Tablets report which documents lie on them and were opened there; the secretariat reads who has what. */
export function documentReceiptRoutes(app: FastifyInstance, { receipts, now }: HttpPorts): void {
  app.post('/api/document-receipts', async (request, reply) => {
    const report = ReceiptReport.safeParse(request.body);
    if (!report.success) {
      return sendRefusal(reply, refusal('malformed-message', { what: 'document receipts' }));
    }
    const { identity, host, viewer } = memberOf(request);
    // Of what they may not know there is nothing to report.
    const known = new Set(
      host.stateFor(viewer).documents.flatMap(({ editions }) => editions.map(({ sha256 }) => sha256)),
    );
    const noted = report.data.receipts.filter(({ sha256 }) => known.has(sha256));
    if (noted.length > 0) {
      const at = new Date(now()).toISOString();
      await receipts.note(identity.sessionId, DelegateId.parse(identity.personId), noted, at);
    }
    return reply.send({ ok: true });
  });

  app.get('/api/document-receipts', async (request, reply) =>
    reply.send({ receipts: await receipts.of(memberOf(request).host.id) }),
  );
}

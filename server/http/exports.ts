import type { FastifyInstance } from 'fastify';
import { PollId } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { minutesDocx } from '../minutes/docx.ts';
import { minutesPdf } from '../minutes/pdf.ts';
import { allRollCallsCsv, rollCallCsv } from '../minutes/roll-call-csv.ts';
import { sendRefusal } from './answers.ts';
import type { HttpPorts } from './http-server.ts';
import { memberOf } from './members.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CSV = 'text/csv; charset=utf-8';

/** The papers of a session. Before it is closed they are drafts, and say so. */
export function exportRoutes(app: FastifyInstance, { door }: HttpPorts): void {
  const secretaryOnly = { preHandler: door.only('secretary') };

  app.get('/api/export/minutes.docx', secretaryOnly, async (request, reply) => {
    const { host } = memberOf(request);
    return reply.type(DOCX).send(await minutesDocx(host.state, await host.entriesAfter(0)));
  });

  app.get('/api/export/minutes.pdf', secretaryOnly, async (request, reply) => {
    const { host } = memberOf(request);
    return reply.type('application/pdf').send(await minutesPdf(host.state, await host.entriesAfter(0)));
  });

  app.get('/api/export/roll-calls.csv', secretaryOnly, async (request, reply) =>
    reply.type(CSV).send(allRollCallsCsv(memberOf(request).host.state)),
  );

  app.get<{ Params: { pollId: string } }>(
    '/api/export/polls/:pollId/roll-call.csv',
    secretaryOnly,
    async (request, reply) => {
      const pollId = PollId.safeParse(request.params.pollId);
      const csv = pollId.success ? rollCallCsv(memberOf(request).host.state, pollId.data) : null;
      return csv === null ? sendRefusal(reply, refusal('not-found')) : reply.type(CSV).send(csv);
    },
  );
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PollId } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { PaperFormat, type PaperRequest } from '../exports/paper-job.ts';
import { sendPaper, sendRefusal } from './answers.ts';
import { PAPER_TYPES } from './media-types.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

const CSV = 'text/csv; charset=utf-8';

interface OfPoll {
  readonly Params: { readonly pollId: string };
}

/** The papers of a session. The minutes are drafts, and say so, before it is closed. */
export function exportRoutes(app: FastifyInstance, { papers }: HttpPorts): void {
  async function send(request: FastifyRequest, reply: FastifyReply, type: string, paper: PaperRequest) {
    const { host } = memberOf(request);
    const made = await papers.make(host.id, host.state.seq, paper);
    return made.ok ? sendPaper(reply, type, made) : sendRefusal(reply, made.refusal);
  }

  function ofPoll(path: string, type: string, paper: (pollId: PollId) => PaperRequest): void {
    app.get<OfPoll>(`/api/export/polls/:pollId/${path}`, async (request, reply) => {
      const pollId = PollId.safeParse(request.params.pollId);
      if (!pollId.success) return sendRefusal(reply, refusal('not-found'));
      return send(request, reply, type, paper(pollId.data));
    });
  }

  for (const format of PaperFormat.options) {
    app.get(`/api/export/minutes.${format}`, (request, reply) =>
      send(request, reply, PAPER_TYPES[format], { type: 'minutes', format }),
    );
    app.get(`/api/export/script.${format}`, (request, reply) => {
      const now = new Date(memberOf(request).host.now()).toISOString();
      return send(request, reply, PAPER_TYPES[format], { type: 'script', format, now });
    });
    ofPoll(`count.${format}`, PAPER_TYPES[format], (pollId) => ({ type: 'count-minutes', format, pollId }));
  }
  app.get('/api/export/roll-calls.csv', (request, reply) =>
    send(request, reply, CSV, { type: 'roll-calls' }),
  );
  app.get('/api/export/speeches.csv', (request, reply) => send(request, reply, CSV, { type: 'speeches' }));
  app.get('/api/export/attendance.csv', (request, reply) =>
    send(request, reply, CSV, { type: 'attendance' }),
  );
  ofPoll('roll-call.csv', CSV, (pollId) => ({ type: 'roll-call', pollId }));
  ofPoll('result.csv', CSV, (pollId) => ({ type: 'result', pollId }));
}

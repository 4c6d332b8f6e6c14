import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PollId } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { findPoll } from '#shared/session/find-poll.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';
import type { OfficialPaper } from '../minutes/blocks.ts';
import { countMinutes } from '../minutes/count/count-minutes.ts';
import { resultCsv } from '../minutes/csv/result-csv.ts';
import { allRollCallsCsv, rollCallCsv } from '../minutes/csv/roll-call-csv.ts';
import { renderDocx } from '../minutes/docx.ts';
import { minutesPaper } from '../minutes/minutes-model.ts';
import { renderPdf } from '../minutes/pdf.ts';
import { sendRefusal } from './answers.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

const CSV = 'text/csv; charset=utf-8';

/** The file formats of a paper, by the ending of its address. */
const FORMATS = [
  {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: renderDocx,
  },
  { ending: 'pdf', type: 'application/pdf', render: renderPdf },
] as const;
type Format = (typeof FORMATS)[number];

interface OfPoll {
  readonly Params: { readonly pollId: string };
}

/** The papers of a session. The minutes are drafts, and say so, before it is closed. */
export function exportRoutes(app: FastifyInstance, { door }: HttpPorts): void {
  const secretaryOnly = { preHandler: door.only('secretary') };

  for (const format of FORMATS) {
    app.get(`/api/export/minutes.${format.ending}`, secretaryOnly, async (request, reply) => {
      const { host } = memberOf(request);
      return sendPaper(reply, format, minutesPaper(host.state, await host.entriesAfter(0)));
    });

    app.get<OfPoll>(
      `/api/export/polls/:pollId/count.${format.ending}`,
      secretaryOnly,
      async (request, reply) => {
        const found = pollOf(request);
        if (!found) return sendRefusal(reply, refusal('not-found'));
        const minutes = countMinutes(found.state, found.poll);
        switch (minutes.type) {
          case 'paper':
            return sendPaper(reply, format, minutes.paper);
          case 'not-closed':
            return sendRefusal(reply, refusal('poll-not-closed'));
          case 'none':
            return sendRefusal(reply, refusal('not-found'));
        }
      },
    );
  }

  app.get('/api/export/roll-calls.csv', secretaryOnly, async (request, reply) =>
    reply.type(CSV).send(allRollCallsCsv(memberOf(request).host.state)),
  );

  app.get<OfPoll>('/api/export/polls/:pollId/roll-call.csv', secretaryOnly, async (request, reply) => {
    const found = pollOf(request);
    return sendCsv(reply, found && rollCallCsv(found.state, found.poll));
  });

  app.get<OfPoll>('/api/export/polls/:pollId/result.csv', secretaryOnly, async (request, reply) => {
    const found = pollOf(request);
    if (found?.poll.status === 'open') return sendRefusal(reply, refusal('poll-not-closed'));
    return sendCsv(reply, found && resultCsv(found.state, found.poll));
  });
}

function pollOf(request: FastifyRequest<OfPoll>): { state: SessionState; poll: Poll } | null {
  const { state } = memberOf(request).host;
  const pollId = PollId.safeParse(request.params.pollId);
  const poll = pollId.success ? findPoll(state, pollId.data) : undefined;
  return poll ? { state, poll } : null;
}

async function sendPaper(reply: FastifyReply, { type, render }: Format, paper: OfficialPaper) {
  return reply.type(type).send(await render(paper));
}

/** null: there is no such table. */
function sendCsv(reply: FastifyReply, csv: string | null): FastifyReply {
  return csv === null ? sendRefusal(reply, refusal('not-found')) : reply.type(CSV).send(csv);
}

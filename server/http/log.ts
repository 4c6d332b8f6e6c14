import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { upcast } from '#shared/session/upcast.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import type { SessionHost } from '../session/session-host.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

export function logRoutes(app: FastifyInstance, { log }: HttpPorts): void {
  app.get('/api/log', async (request, reply) =>
    reply.type('application/json; charset=utf-8').send(Readable.from(logText(memberOf(request).host, log))),
  );
}

/** Entries that are read at a time: no more than a moment of the event loop. */
const SLICE = 100;

/** `{"entries":[…]}`, in pieces between which the server does other things. */
async function* logText({ id, state: { seq } }: SessionHost, log: EventLog): AsyncGenerator<string> {
  yield '{"entries":[';
  for (let after = 0; after < seq; after += SLICE) {
    await setImmediate();
    const entries = await log.read(id, after, Math.min(SLICE, seq - after));
    const texts = entries.map(({ body }) => JSON.stringify(upcast(JSON.parse(body))));
    yield `${after === 0 ? '' : ','}${texts.join(',')}`;
  }
  yield ']}';
}

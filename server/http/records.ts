import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { anybodyIn, mayKnow } from '#shared/access/viewer.ts';
import type { Circle } from '#shared/protocol/audience.ts';
import { RecordExport } from '#shared/protocol/http.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { UnsignedLogError } from '../eventlog/unsigned-log.ts';
import { participantsOf, personOf } from '../session/people.ts';
import { readRecord } from '../session/read-record.ts';
import { mustBeAsSigned, type Shown, writeRecord } from '../session/record.ts';
import type { SessionHost } from '../session/session-host.ts';
import { sendRefusal } from './answers.ts';
import { signInUrl } from './codes.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';
import { withUpload } from './uploads.ts';

/** A record holds no files, only the log and the boxes: a secret ballot is a kilobyte. */
const MAX_RECORD_BYTES = 200_000_000;

export function recordRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { sessions, identities } = ports;

  app.get('/api/export/record.jsonl', async (request, reply) => {
    const { host } = memberOf(request);
    const asked = RecordExport.safeParse(request.query);
    if (!asked.success) return sendRefusal(reply, refusal('malformed-message', { what: 'view' }));
    const { view } = asked.data;
    if (!(await isAsSigned(request, ports))) return sendRefusal(reply, refusal('log-changed'));
    const record = await writeRecord(host.id, host.state, ports, view ? shownTo(host, view) : null);
    if (!record.ok) return sendRefusal(reply, record.refusal);
    const name = view ? `${host.id}-${view}` : host.id;
    return reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}.jsonl"`)
      .send(Readable.from(record.pieces));
  });

  app.post('/api/records', async (request, reply) => {
    const outcome = await withUpload(request, ports.stagingDir, MAX_RECORD_BYTES, async (upload) => {
      const read = await readRecord(await readFile(upload.path));
      if (!read.ok) return { ok: false, refusal: read.refusal };
      const adopted = await sessions.adopt(read.record);
      if (!adopted.ok) return { ok: false, refusal: adopted.refusal };
      const { host, leave } = adopted;
      // What follows needs only what it was told of itself.
      leave();
      const [secretary] = participantsOf(host.id, host.state);
      if (!secretary) return { ok: false, refusal: refusal('server-error') };
      const asker = memberOf(request).identity;
      const by = { role: asker.role, id: asker.personId };
      const at = new Date(ports.now()).toISOString();
      const [code = ''] = await identities.handOut([secretary], 'shown', by, at);
      const origin = ports.publicUrl ?? `${request.protocol}://${request.host}`;
      const person = personOf(host.state, secretary);
      return {
        ok: true,
        sessionId: host.id,
        codes: [{ person, code, url: signInUrl(origin, 'secretary', code) }],
      };
    });
    return outcome.ok ? outcome : sendRefusal(reply, outcome.refusal);
  });
}

/** What everybody in the circle may know, whoever they are: a record has no name on it. */
function shownTo(host: SessionHost, circle: Circle): Shown {
  return (seq) => mayKnow(anybodyIn(circle), host.audienceAt(seq));
}

async function isAsSigned(request: FastifyRequest, ports: HttpPorts): Promise<boolean> {
  const { host } = memberOf(request);
  try {
    await mustBeAsSigned(host.id, host.state, ports);
    return true;
  } catch (error) {
    if (!(error instanceof UnsignedLogError)) throw error;
    request.log.error(error);
    return false;
  }
}

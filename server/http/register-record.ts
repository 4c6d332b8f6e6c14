import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { refusal } from '#shared/protocol/refusals.ts';
import { UnsignedLogError } from '../eventlog/unsigned-log.ts';
import { registerRecord } from '../register/record.ts';
import { sendRefusal } from './answers.ts';
import type { HttpPorts } from './ports.ts';

/** The register as a record that anybody it is given to can verify, for administrators. */
export function registerRecordRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { register } = ports;

  app.get('/api/register/record.jsonl', async (request, reply) => {
    try {
      const record = await registerRecord(register.state.seq, ports);
      return reply
        .type('application/x-ndjson; charset=utf-8')
        .header('content-disposition', 'attachment; filename="so-bo.jsonl"')
        .send(Readable.from(record));
    } catch (error) {
      if (!(error instanceof UnsignedLogError)) throw error;
      request.log.error(error);
      return sendRefusal(reply, refusal('log-changed'));
    }
  });
}

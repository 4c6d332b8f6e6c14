import type { FastifyInstance } from 'fastify';
import type { EarlierSeatPlan, SeatsFromFile } from '#shared/protocol/http.ts';
import { readSeatsFile } from '../importing/seats.ts';
import { earlierPlan } from '../seating/earlier-plan.ts';
import { sendRefusal } from './answers.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';
import { withUpload } from './uploads.ts';

/** A block of the most seats that there may be takes a tenth of this. The file is read on the server's own thread, beside a vote perhaps. */
const MAX_BYTES = 500_000;

/** Plans of rooms of earlier sessions, and seats that a spreadsheet has. */
export function seatingRoutes(
  app: FastifyInstance,
  { sessions, register, stagingDir }: Pick<HttpPorts, 'sessions' | 'register' | 'stagingDir'>,
): void {
  app.get('/api/seating/earlier', async (request): Promise<{ earlier: EarlierSeatPlan | null }> => {
    const { host } = memberOf(request);
    const own = { id: host.id, details: host.state.details };
    return { earlier: await earlierPlan(own, sessions, register.state) };
  });

  app.post('/api/seating/rows', async (request, reply) => {
    const outcome = await withUpload(request, stagingDir, MAX_BYTES, async ({ path, fileName }) => {
      const seats: SeatsFromFile = await readSeatsFile(path, fileName);
      return { ok: true, seats };
    });
    return outcome.ok ? outcome.seats : sendRefusal(reply, outcome.refusal);
  });
}

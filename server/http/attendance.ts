import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { SeatCards } from '#shared/protocol/http.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { absencesIn } from '../attendance/year.ts';
import { summaryOf } from '../sessions/summary.ts';
import { today } from './administrators.ts';
import { sendRefusal } from './answers.ts';
import { memberOf } from './members.ts';
import { originOf } from './origin.ts';
import type { HttpPorts } from './ports.ts';

const Query = z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() });

/** The cards of seats, and the absences of a year. */
export function attendanceRoutes(
  app: FastifyInstance,
  { sessions, register, seatCodes, publicUrl }: HttpPorts,
): void {
  app.get('/api/attendance/seats', async (request): Promise<SeatCards> => {
    const { host } = memberOf(request);
    const origin = originOf(request, publicUrl);
    return {
      cards: host.state.delegates
        .filter(({ seat }) => seat !== '')
        .map(({ seat, name }) => ({
          seat,
          name,
          url: `${origin}/tablet#seat=${seatCodes.of(host.id, seat)}`,
        })),
    };
  });

  app.get('/api/attendance/year', async (request, reply) => {
    const query = Query.safeParse(request.query);
    if (!query.success) return sendRefusal(reply, refusal('malformed-message', { what: 'attendance/year' }));
    const { host, identity } = memberOf(request);
    const { state } = host;
    const year = query.data.year ?? Number(today(register).slice(0, 4));
    // The secretariat keeps the list of all; a delegate is told of themself alone.
    const delegates =
      identity.role === 'secretary'
        ? state.delegates
        : state.delegates.filter(({ id }) => id === identity.personId);
    const own = summaryOf(host.id, state, state);
    return absencesIn(year, own, delegates, { summaries: sessions.list(), register: register.state });
  });
}

import type { FastifyInstance } from 'fastify';
import type { EarlierSeatPlan } from '#shared/protocol/http.ts';
import { earlierPlan } from '../seating/earlier-plan.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

/** Plans of rooms of earlier sessions. */
export function seatingRoutes(
  app: FastifyInstance,
  { sessions, register }: Pick<HttpPorts, 'sessions' | 'register'>,
): void {
  app.get('/api/seating/earlier', async (request): Promise<{ earlier: EarlierSeatPlan | null }> => {
    const { host } = memberOf(request);
    const own = { id: host.id, details: host.state.details };
    return { earlier: await earlierPlan(own, sessions, register.state) };
  });
}

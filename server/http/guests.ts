import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { anybodyIn } from '#shared/access/viewer.ts';
import type { GuestsView, KnownPeople } from '#shared/protocol/http.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { currentEdition, documentsInForce } from '#shared/session/documents/editions.ts';
import { hardCopiesInForce } from '#shared/session/documents/hard-copies.ts';
import { fold } from '#shared/text/fold.ts';
import { compareNames } from '#shared/text/names.ts';
import { sendRefusal } from './answers.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

/** Whoever looks for one of many people types a little more. */
const MOST_FOUND = 20;

const Query = z.object({ q: z.string().trim().min(2).max(100) });

/** What the console asks of guests: what they are told, and whom the office knows that could be one. */
export function guestRoutes(app: FastifyInstance, { register }: HttpPorts): void {
  app.get('/api/guests/view', async (request): Promise<GuestsView> => {
    const told = memberOf(request).host.stateFor(anybodyIn('guests'));
    return {
      agenda: told.agenda.map(({ id, number, title }) => ({ id, number, title })),
      documents: documentsInForce(told).map((document) => {
        const { id, agendaItemId, title, kind, pages } = currentEdition(document);
        return { id, agendaItemId, title, kind, pages };
      }),
      hardCopies: hardCopiesInForce(told).map(({ id, agendaItemId, title }) => ({ id, agendaItemId, title })),
    };
  });

  // Names and what tells them apart, nothing else of the register: it is for those who administer the office.
  app.get('/api/guests/people', async (request, reply) => {
    const query = Query.safeParse(request.query);
    if (!query.success) return sendRefusal(reply, refusal('malformed-message', { what: 'guests/people' }));
    const words = fold(query.data.q).split(' ').filter(Boolean);
    const people = register.state.people
      .filter(({ struck, merged }) => struck === null && merged === null)
      .filter(({ name, title }) => words.every((word) => fold(`${name} ${title}`).includes(word)))
      .toSorted((one, other) => compareNames(one.name, other.name))
      .slice(0, MOST_FOUND)
      .map(({ id, name, title, distinction }) => ({ personId: id, name, title, distinction }));
    return { people } satisfies KnownPeople;
  });
}

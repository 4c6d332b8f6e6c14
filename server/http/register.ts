import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#shared/protocol/events.ts';
import { SessionId } from '#shared/protocol/ids.ts';
import { hasTablet } from '#shared/protocol/page-role.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { RegisterCommand } from '#shared/protocol/register/commands.ts';
import {
  type AgendaAnswer,
  AgendaSource,
  ConfirmDifferences,
  ConfirmLinks,
  type ConvenedSession,
  type DifferencesAnswer,
  type LinkProposals,
  type RegisterAnswer,
  type SessionCodesAnswer,
} from '#shared/protocol/register/http.ts';
import { findSession } from '#shared/register/find.ts';
import { whyNotGive } from '#shared/register/permissions.ts';
import type { RegisteredSession, RegisterState } from '#shared/register/state.ts';
import type { Doer } from '../identity/identities.ts';
import { nameOf } from '../register/administrators.ts';
import { agendaFrom, agendaLinesOf, bringAgenda } from '../register/agendas.ts';
import { confirmDifferences, differencesOf } from '../register/differences.ts';
import { confirmLinks, linkProposals } from '../register/linking.ts';
import { isMade } from '../register/session-making.ts';
import { participantsOf, personOf } from '../session/people.ts';
import type { SessionHost } from '../session/session-host.ts';
import { actingAs, administratorOf, today } from './administrators.ts';
import { sendRefusal } from './answers.ts';
import { signInUrl } from './codes.ts';
import type { HttpPorts } from './ports.ts';

/** The register itself, for administrators only. */
export function registerRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { register, sessions, identities } = ports;

  app.get('/api/register', async (request): Promise<RegisterAnswer<RegisterState>> => {
    const { state } = register;
    const { personId } = administratorOf(request);
    const convened = state.sessions.filter(({ stage, struck }) => stage !== 'preparing' && !struck);
    const seen: ConvenedSession[] = [];
    for (const session of convened) seen.push(await whatBecameOf(session));
    return { seq: state.seq, state, me: { personId, name: nameOf(state, personId) }, sessions: seen };
  });

  app.post('/api/register/commands', async (request, reply) => {
    const body = RegisterCommand.safeParse(request.body);
    if (!body.success) {
      return sendRefusal(reply, refusal('malformed-message', { what: 'register/commands' }));
    }
    const actor = actingAs(request);
    const why = whyNotGive(register.state, actor, body.data, today(register));
    if (why) return sendRefusal(reply, why);
    if (body.data.type === 'ArchiveSession' && isUnderWay(body.data.sessionId)) {
      const title = findSession(register.state, body.data.sessionId)?.title ?? '';
      return sendRefusal(reply, refusal('session-under-way', { title }));
    }
    const outcome = await register.execute(body.data, actor);
    return outcome.ok ? outcome : sendRefusal(reply, outcome.refusal);
  });

  app.get<{ Params: { id: string } }>('/api/register/sessions/:id/differences', (request, reply) =>
    within(request, reply, async (session, host): Promise<DifferencesAnswer> => {
      const { state } = register;
      return {
        basedOn: { register: state.seq, session: host.state.seq },
        differences: differencesOf(state, session, host.state, today(register)),
      };
    }),
  );

  app.post<{ Params: { id: string } }>('/api/register/sessions/:id/differences', (request, reply) =>
    within(request, reply, async (session, host) => {
      const body = ConfirmDifferences.safeParse(request.body);
      if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'differences' }));
      const by = inSession(request);
      const compared = { state: register.state, session, today: today(register) };
      const outcome = await confirmDifferences(compared, host, body.data, by);
      return outcome.ok ? outcome : sendRefusal(reply, outcome.refusal);
    }),
  );

  app.get<{ Params: { id: string } }>('/api/register/sessions/:id/agenda', (request, reply) =>
    within(
      request,
      reply,
      async (_session, { state }): Promise<AgendaAnswer> => ({
        lines: agendaLinesOf(state),
        open: state.agenda.length === 0 && state.status !== 'closed',
      }),
    ),
  );

  app.get<{ Params: { id: string } }>('/api/register/sessions/:id/people', (request, reply) =>
    within(
      request,
      reply,
      async (_session, { state }): Promise<LinkProposals> => ({
        basedOn: { register: register.state.seq, session: state.seq },
        proposals: linkProposals(register.state, state),
      }),
    ),
  );

  app.post<{ Params: { id: string } }>('/api/register/sessions/:id/agenda', (request, reply) =>
    within(request, reply, async (session, host) => {
      const source = AgendaSource.safeParse(request.body);
      if (!source.success) return sendRefusal(reply, refusal('malformed-message', { what: 'agenda' }));
      const found = await agendaFrom(source.data, session.bodyId, register.state, sessions);
      if (!found.ok) return sendRefusal(reply, found.refusal);
      const outcome = await bringAgenda(found.lines, session, host, inSession(request));
      return outcome.ok ? outcome : sendRefusal(reply, outcome.refusal);
    }),
  );

  app.post<{ Params: { id: string } }>('/api/register/sessions/:id/people', (request, reply) =>
    within(request, reply, async (_session, host) => {
      const body = ConfirmLinks.safeParse(request.body);
      if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'people' }));
      const by = { register: actingAs(request), session: inSession(request) };
      const outcome = await confirmLinks(register, host, body.data, by);
      return outcome.ok ? outcome : sendRefusal(reply, outcome.refusal);
    }),
  );

  /** Of the secretariat and the hall screen, while nobody has signed in with them: who conducts a session has a code of their own. */
  app.post<{ Params: { id: string } }>('/api/register/sessions/:id/codes', (request, reply) =>
    within(request, reply, (_session, host) => handOut(request, reply, host)),
  );

  function isUnderWay(id: SessionId): boolean {
    return sessions.list().some((known) => known.id === id && known.status === 'open');
  }

  /** Who an administrator is in the log of a session. */
  function inSession(request: FastifyRequest): Actor {
    const { personId } = administratorOf(request);
    return { capacity: 'administrator', id: personId, name: nameOf(register.state, personId) };
  }

  async function handOut(
    request: FastifyRequest,
    reply: FastifyReply,
    host: SessionHost,
  ): Promise<SessionCodesAnswer | FastifyReply> {
    const chosen = participantsOf(host.id, host.state).filter(({ role }) => !hasTablet(role));
    const secretaries = chosen.filter(({ role }) => role === 'secretary');
    const by: Doer = { role: 'administrator', id: administratorOf(request).personId };
    const at = new Date(ports.now()).toISOString();
    const codes = await identities.handOutUnused(chosen, secretaries, 'shown', by, at);
    if (!codes) return sendRefusal(reply, refusal('session-codes-in-use'));
    const origin = ports.publicUrl ?? `${request.protocol}://${request.host}`;
    return {
      codes: chosen.flatMap((identity, place) => {
        const code = codes[place];
        if (code === undefined) return [];
        const { name, role } = personOf(host.state, identity);
        return { name, code, url: signInUrl(origin, role, code) };
      }),
    };
  }

  /** Does `work` in the session that was asked for: one that was convened or has been archived, and stands. */
  async function within<Answer>(
    request: FastifyRequest<{ Params: { id: string } }>,
    reply: FastifyReply,
    work: (session: RegisteredSession, host: SessionHost) => Promise<Answer>,
  ): Promise<Answer | FastifyReply> {
    const wanted = SessionId.safeParse(request.params.id);
    const session = register.state.sessions.find(({ id }) => id === wanted.data);
    if (!session || session.stage === 'preparing' || session.struck) {
      return sendRefusal(reply, refusal('not-found'));
    }
    const entered = isMade(sessions, session) ? await sessions.enter(session.id) : null;
    if (!entered) return sendRefusal(reply, refusal('session-not-made'));
    if (!entered.ok) return sendRefusal(reply, entered.refusal);
    try {
      return await work(session, entered.host);
    } finally {
      entered.leave();
    }
  }

  /** Only what was convened here, and is not over, is compared: others need not be loaded for that. */
  async function whatBecameOf(session: RegisteredSession): Promise<ConvenedSession> {
    const { id, convened, stage } = session;
    const made = isMade(sessions, session);
    const summary = sessions.summaryOf(id);
    const status = summary?.status ?? null;
    const alike = { id, made, status, unlinked: summary?.unlinked ?? 0, differences: 0 };
    if (!made || convened === null || stage === 'archived' || status === 'closed') return alike;
    const entered = await sessions.enter(id);
    if (!entered?.ok) return alike;
    try {
      const { length } = differencesOf(register.state, session, entered.host.state, today(register));
      return { ...alike, differences: length };
    } finally {
      entered.leave();
    }
  }
}

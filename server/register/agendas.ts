import type { Actor } from '#shared/protocol/events.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { AgendaLine } from '#shared/protocol/register/agenda-templates.ts';
import type { AgendaSource } from '#shared/protocol/register/http.ts';
import type { BodyId } from '#shared/protocol/register/ids.ts';
import { findAgendaTemplate, findSession, valid } from '#shared/register/find.ts';
import type { RegisteredSession, RegisterState } from '#shared/register/state.ts';
import { idsAfter } from '#shared/session/ids-after.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { Sessions } from '../sessions/sessions.ts';

/**
 * The programme of a session as another one can begin with it: what was planned, without what became of it. Items that not everybody may
 * know of stay where they are.
 */
export function agendaLinesOf({ agenda }: SessionState): readonly AgendaLine[] {
  return agenda
    .filter(({ audience }) => audience === 'public')
    .map(({ number, title, kind, presenter, minutes, day }) => ({
      number,
      title,
      kind,
      presenter,
      minutes,
      day,
    }));
}

/**
 * The lines that `source` names, which has to be of the body `bodyId`: a template, or a session of this server that has a programme.
 * Refused where there is none such, or it is of another body.
 */
export async function agendaFrom(
  source: AgendaSource,
  bodyId: BodyId,
  register: RegisterState,
  sessions: Sessions,
): Promise<Outcome<{ readonly lines: readonly AgendaLine[] }>> {
  switch (source.type) {
    case 'template': {
      const template = valid(findAgendaTemplate(register, source.templateId));
      if (!template) return refuse('unknown-agenda-template');
      if (template.bodyId !== bodyId) return refuse('agenda-of-another-body');
      return { ok: true, lines: template.lines };
    }
    case 'session': {
      const session = valid(findSession(register, source.sessionId));
      if (!session) return refuse('unknown-session');
      if (session.bodyId !== bodyId) return refuse('agenda-of-another-body');
      return linesIn(session.id, sessions);
    }
  }
}

async function linesIn(
  id: SessionId,
  sessions: Sessions,
): Promise<Outcome<{ readonly lines: readonly AgendaLine[] }>> {
  const entered = await sessions.enter(id);
  if (!entered) return refuse('session-not-made');
  if (!entered.ok) return entered;
  try {
    const lines = agendaLinesOf(entered.host.state);
    return lines.length === 0 ? refuse('agenda-source-empty') : { ok: true, lines };
  } finally {
    entered.leave();
  }
}

/**
 * Gives a session that has no programme yet the lines of another one, as an import would, by `by`. What was planned for a day that it
 * does not have comes on its last.
 */
export async function bringAgenda(
  lines: readonly AgendaLine[],
  { days }: Pick<RegisteredSession, 'days'>,
  host: SessionHost,
  by: Actor,
): Promise<Outcome<{ seq: number }>> {
  const { state } = host;
  // Also items that not everybody may know of: whoever copies is not told of them.
  if (state.agenda.length > 0) return refuse('agenda-not-empty');
  const ids = idsAfter(state);
  const agenda = lines.map((line) => ({
    id: ids.item(),
    ...line,
    day: Math.min(line.day, days),
    audience: 'public' as const,
  }));
  const statements = { details: null, delegates: [], agenda, documents: [] };
  return host.execute({ type: 'ApplyImport', basedOnSeq: state.seq, statements }, by);
}

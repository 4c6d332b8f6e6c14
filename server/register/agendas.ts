import type { Actor } from '#shared/protocol/events.ts';
import type { AgendaItemId, SessionId } from '#shared/protocol/ids.ts';
import type { AgendaEntry } from '#shared/protocol/records.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { AgendaLine } from '#shared/protocol/register/agenda-templates.ts';
import type { AgendaSource } from '#shared/protocol/register/http.ts';
import type { BodyId } from '#shared/protocol/register/ids.ts';
import { findAgendaTemplate, findSession, valid } from '#shared/register/find.ts';
import type { RegisteredSession, RegisterState } from '#shared/register/state.ts';
import { standsByNumbers } from '#shared/session/agenda/programme.ts';
import { levelsOf } from '#shared/session/agenda/tree.ts';
import { idsAfter } from '#shared/session/ids-after.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { Sessions } from '../sessions/sessions.ts';

/**
 * The programme of a session as another one can begin with it: what was planned, without what became of it. Items that not everybody may
 * know of stay where they are.
 */
export function agendaLinesOf({ agenda }: SessionState): readonly AgendaLine[] {
  const levels = levelsOf(agenda);
  return agenda
    .filter(({ audience }) => audience === 'public')
    .map(({ id, number, title, kind, presenter, minutes, day, startsAt, numbering }) => {
      const level = levels.get(id) ?? 0;
      return {
        number,
        title,
        kind,
        presenter,
        minutes,
        day,
        ...(startsAt ? { startsAt } : {}),
        ...(numbering ? { numbering } : {}),
        ...(level > 0 ? { level } : {}),
      };
    });
}

/**
 * `lines` as items of a programme, each with its place where they do not stand in the order of their numbers alone. What was planned for a
 * day that there is not comes on the last.
 */
export function itemsOfLines(
  lines: readonly AgendaLine[],
  lastDay: number,
  newId: () => AgendaItemId,
): readonly AgendaEntry[] {
  const wholes: { readonly id: AgendaItemId; readonly day: number }[] = [];
  const items = lines.map(({ level = 0, ...line }) => {
    const day = Math.min(line.day, lastDay);
    wholes.splice(level);
    const whole = wholes.at(-1);
    const id = newId();
    wholes.push({ id, day });
    const parent = whole?.day === day ? whole.id : null;
    return { id, ...line, day, audience: 'public' as const, place: { parent, before: null } };
  });
  const plain = items.map(({ place: _, ...item }) => item);
  const isPlain =
    items.every(({ place }) => place.parent === null) &&
    standsByNumbers(plain.map((item) => ({ ...item, progress: { status: 'pending' } })));
  return isPlain ? plain : items;
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
  const agenda = itemsOfLines(lines, days, ids.item);
  const statements = { details: null, delegates: [], agenda, documents: [] };
  return host.execute({ type: 'ApplyImport', basedOnSeq: state.seq, statements }, by);
}

import type { SessionDetails } from '#shared/protocol/records.ts';
import type { FoundingProposal } from '#shared/protocol/register/http.ts';
import type { SessionKind, SessionParticulars } from '#shared/protocol/register/sessions.ts';
import { type Days, includes } from '#shared/register/days.ts';
import { daysOfBody, daysOfTerm } from '#shared/register/lasting.ts';
import type { Body, RegisterState, Term } from '#shared/register/state.ts';
import { sessionDay } from '#shared/text/dates.ts';
import { fold } from '#shared/text/fold.ts';
import type { SessionSummary } from '../sessions/summary.ts';

/** A session that this server has, as far as the register needs to know it. */
export type ServedSession = Pick<SessionSummary, 'id' | 'details' | 'status'>;

/** What a session is called that nobody has described yet: no body in particular. */
const ANY_COUNCIL = 'hoi dong nhan dan';

/** What a founder is proposed where the server has sessions already: the body of the first one. null: it has none that names one. */
export function foundingProposal(served: readonly ServedSession[]): FoundingProposal | null {
  const named = served.find(({ details }) => fold(details.council) !== ANY_COUNCIL);
  if (!named) return null;
  const { council, ruleSetId } = named.details;
  const kind = fold(council).includes(ANY_COUNCIL) ? 'council' : 'other';
  return { name: council, body: { kind, name: council, ruleSetId } };
}

/**
 * Sessions of this server that the register does not have yet, from before there was one or from another server, whose body it knows: as
 * the session says itself, where a register convened it, or by its name. Of which kind the others are is read from their titles, to be
 * put right by a person where it is not so.
 */
export function sessionsToEnter(
  state: RegisterState,
  served: readonly ServedSession[],
): readonly { readonly session: SessionParticulars; readonly stage: 'convened' | 'archived' }[] {
  if (!state.office) return [];
  const known = new Set(state.sessions.map(({ id }) => id));
  const numbers = new Set(state.sessions.map(numbered));
  return served.flatMap(({ id, details, status }) => {
    const body = known.has(id) ? undefined : bodyOf(state, details);
    if (!body) return [];
    const { title, place, startsOn, days, ruleSetId } = details;
    const placed = { bodyId: body.id, termId: termOf(state, body, details)?.id ?? null };
    const number = numbers.has(numbered({ ...placed, number: details.number })) ? null : details.number;
    const session = { id, ...placed, kind: kindOf(body, details), number: number ?? null };
    numbers.add(numbered(session));
    const stage: 'convened' | 'archived' = status === 'closed' ? 'archived' : 'convened';
    return [{ session: { ...session, title, place, startsOn, days, ruleSetId }, stage }];
  });
}

/** By its id or its name, where it existed on all days of the session. */
function bodyOf(state: RegisterState, details: SessionDetails): Body | undefined {
  const existed = state.bodies.filter(
    (body) => body.struck === null && lastsThrough(daysOfBody(state, body), details),
  );
  return (
    existed.find(({ id }) => id === details.bodyId) ??
    existed.find(({ name }) => fold(name) === fold(details.council))
  );
}

/** By its title, where the session says to which body of the register it belongs. */
function termOf(state: RegisterState, body: Body, details: SessionDetails): Term | undefined {
  if (details.bodyId !== body.id) return undefined;
  return state.terms.find(
    (term) =>
      term.bodyId === body.id &&
      term.struck === null &&
      fold(term.title) === fold(details.term) &&
      lastsThrough(daysOfTerm(state, term), details),
  );
}

function lastsThrough(days: Days, { startsOn, days: count }: SessionDetails): boolean {
  return includes(days, startsOn) && includes(days, sessionDay(startsOn, count));
}

/** What no two sessions of a body have alike; null: it has no number. */
function numbered({
  bodyId,
  termId,
  number,
}: Pick<SessionParticulars, 'bodyId' | 'termId'> & { readonly number?: number | null | undefined }):
  | string
  | null {
  return number === null || number === undefined ? null : `${bodyId} ${termId} ${number}`;
}

function kindOf({ id, kind }: Body, { title, ...details }: SessionDetails): SessionKind {
  if (details.bodyId === id && details.kind !== undefined) return details.kind;
  const words = fold(title);
  if (kind !== 'council') return words.includes('hoi nghi') ? 'conference' : 'meeting';
  if (words.includes('chuyen de')) return 'thematic';
  if (words.includes('dot xuat') || words.includes('bat thuong')) return 'urgent';
  return /\bthu nhat\b/.test(words) ? 'first' : 'regular';
}

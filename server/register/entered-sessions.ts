import type { SessionDetails } from '#shared/protocol/records.ts';
import type { FoundingProposal } from '#shared/protocol/register/http.ts';
import type { SessionKind, SessionParticulars } from '#shared/protocol/register/sessions.ts';
import { includes } from '#shared/register/days.ts';
import { daysOfBody } from '#shared/register/lasting.ts';
import type { Body, RegisterState } from '#shared/register/state.ts';
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
 * Sessions of this server that the register does not have yet, from before there was one or from another server, whose body it knows by
 * its name. Of which kind they are is read from their titles, to be put right by a person where it is not so.
 */
export function sessionsToEnter(
  state: RegisterState,
  served: readonly ServedSession[],
): readonly { readonly session: SessionParticulars; readonly stage: 'convened' | 'archived' }[] {
  if (!state.office) return [];
  const known = new Set(state.sessions.map(({ id }) => id));
  return served.flatMap(({ id, details, status }) => {
    const body = known.has(id) ? undefined : bodyOf(state, details);
    if (!body) return [];
    const { title, place, startsOn, days, ruleSetId } = details;
    const session = { id, bodyId: body.id, termId: null, kind: kindOf(body, title), number: null };
    const stage: 'convened' | 'archived' = status === 'closed' ? 'archived' : 'convened';
    return [{ session: { ...session, title, place, startsOn, days, ruleSetId }, stage }];
  });
}

/** By its name, where it existed on all days of the session. */
function bodyOf(state: RegisterState, { council, startsOn, days }: SessionDetails): Body | undefined {
  return state.bodies.find((body) => {
    if (body.struck !== null || fold(body.name) !== fold(council)) return false;
    const lasts = daysOfBody(state, body);
    return includes(lasts, startsOn) && includes(lasts, sessionDay(startsOn, days));
  });
}

function kindOf({ kind }: Body, title: string): SessionKind {
  const words = fold(title);
  if (kind !== 'council') return words.includes('hoi nghi') ? 'conference' : 'meeting';
  if (words.includes('chuyen de')) return 'thematic';
  if (words.includes('dot xuat') || words.includes('bat thuong')) return 'urgent';
  return /\bthu nhat\b/.test(words) ? 'first' : 'regular';
}

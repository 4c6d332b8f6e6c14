import type { MySession } from '#shared/protocol/http.ts';
import { type CalendarDay, DelegateId, type SessionId } from '#shared/protocol/ids.ts';
import type { SessionDetails } from '#shared/protocol/records.ts';
import type { BodyId, PersonId } from '#shared/protocol/register/ids.ts';
import { findBody, findSession, valid } from '#shared/register/find.ts';
import { hasLeft, isMemberOn } from '#shared/register/members/leaving.ts';
import { idsOf } from '#shared/register/people/merged.ts';
import { isSecretaryOf } from '#shared/register/staff/secretaries.ts';
import type { RegisterState } from '#shared/register/state.ts';
import { sessionDay } from '#shared/text/dates.ts';
import type { Account, Participant } from '../identity/identities.ts';
import type { SessionSummary } from './summary.ts';

/** The sessions that an account may enter on `day`, the latest first; none of them is loaded for that. */
export function sessionsOf(
  account: Account,
  summaries: readonly SessionSummary[],
  register: RegisterState,
  day: CalendarDay,
): readonly MySession[] {
  const found = summaries.flatMap((summary) =>
    account.type === 'participant'
      ? ofParticipant(account, summary, register)
      : ofPerson(account.personId, summary, register, day),
  );
  return found.sort((one, other) => other.startsOn.localeCompare(one.startsOn));
}

/** Everybody who is a delegate or guest of one of these sessions and known as a person of the register. */
export function seatedIn(summaries: readonly SessionSummary[]): ReadonlySet<string> {
  return new Set(summaries.flatMap(({ people, guests }) => [...Object.keys(people), ...Object.keys(guests)]));
}

/** The body that met, as the session was convened or as the register knows it; null where neither says. */
export function bodyOf(
  register: RegisterState,
  id: SessionId,
  details: Pick<SessionDetails, 'bodyId'>,
): BodyId | null {
  return details.bodyId ?? valid(findSession(register, id))?.bodyId ?? null;
}

/** A session that is over is read by those who were on its list and have not left the body since. */
export function mayRead(
  personId: PersonId,
  bodyId: BodyId | null,
  { status }: Pick<SessionSummary, 'status'>,
  { state, today }: { readonly state: RegisterState; readonly today: CalendarDay },
): boolean {
  return status !== 'closed' || bodyId === null || !hasLeft(state, personId, bodyId, today);
}

/**
 * Whether somebody who was not on the list of a session that is over reads in it what was for members: by a setting of the body, for as
 * long as they are a member of it.
 */
export function readsAsMember(
  personId: PersonId,
  bodyId: BodyId | null,
  { status }: Pick<SessionSummary, 'status'>,
  { state, today }: { readonly state: RegisterState; readonly today: CalendarDay },
): boolean {
  const body = bodyId === null ? undefined : valid(findBody(state, bodyId));
  return status === 'closed' && body?.membersReadPast === true && isMemberOn(state, personId, body.id, today);
}

function ofPerson(
  personId: PersonId,
  summary: SessionSummary,
  register: RegisterState,
  day: CalendarDay,
): readonly MySession[] {
  const bodyId = bodyOf(register, summary.id, summary.details);
  const reads = mayRead(personId, bodyId, summary, { state: register, today: day });
  const delegateId = reads
    ? idsOf(register, personId).flatMap((id) => summary.people[id] ?? [])[0]
    : undefined;
  const guest = idsOf(register, personId).flatMap((id) => summary.guests[id] ?? [])[0];
  const runsIt = bodyId !== null && isSecretaryOf(register, personId, bodyId, day);
  return [
    ...(delegateId === undefined ? [] : [entry(summary, register, { as: 'delegate', delegateId })]),
    // Whoever is a delegate comes as that.
    ...(guest === undefined || delegateId !== undefined
      ? []
      : [entry(summary, register, { as: 'guest', delegateId: null, guest })]),
    ...(delegateId === undefined &&
    guest === undefined &&
    readsAsMember(personId, bodyId, summary, { state: register, today: day })
      ? [entry(summary, register, { as: 'reader', delegateId: null })]
      : []),
    ...(runsIt ? [entry(summary, register, { as: 'secretary', delegateId: null })] : []),
  ];
}

/** A hall screen has no sessions of its own, and readers are people of the register. */
function ofParticipant(
  { sessionId, personId, role }: Participant,
  summary: SessionSummary,
  register: RegisterState,
): readonly MySession[] {
  if (summary.id !== sessionId) return [];
  switch (role) {
    case 'display':
    case 'reader':
      return [];
    case 'secretary':
      return [entry(summary, register, { as: role, delegateId: null })];
    case 'guest': {
      // As what they are invited, the session itself says once they are in.
      return [entry(summary, register, { as: role, delegateId: null })];
    }
    case 'delegate':
      return [entry(summary, register, { as: role, delegateId: DelegateId.parse(personId) })];
  }
}

function entry(
  { id, details, status }: SessionSummary,
  register: RegisterState,
  whoThey: Pick<MySession, 'as' | 'delegateId' | 'guest'>,
): MySession {
  const { title, council, startsOn, days, place, kind } = details;
  const registered = valid(findSession(register, id));
  return {
    id,
    title,
    bodyId: bodyOf(register, id, details),
    bodyName: council,
    kind: kind ?? registered?.kind ?? null,
    startsOn,
    endsOn: sessionDay(startsOn, days),
    place,
    status,
    ...whoThey,
  };
}

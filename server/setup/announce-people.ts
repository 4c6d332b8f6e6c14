import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { findBody, findPerson } from '#shared/register/find.ts';
import { presentId } from '#shared/register/people/merged.ts';
import { rosterAt } from '#shared/register/roster.ts';
import { isSecretaryOf } from '#shared/register/staff/secretaries.ts';
import type { RegisterState } from '#shared/register/state.ts';
import type { App } from '../app.ts';
import { personAccount, TERMINAL } from '../identity/identities.ts';
import { nameOf } from '../register/administrators.ts';
import { bodyOf } from '../sessions/my-sessions.ts';
import type { SessionSummary } from '../sessions/summary.ts';

/** How many delegates' codes are printed; the rest are in the administration. */
const SHOWN_DELEGATES = 5;

/**
 * Prints codes of people of the register, each for all sessions of theirs: who runs `ahead`, who chairs, and of the other delegates those
 * who were in most sessions. A code with which somebody has signed in is its owner's alone, and so is a delegate's after the opening.
 */
export async function announcePeople(app: App, ahead: readonly SessionSummary[]): Promise<void> {
  const { state } = app.register;
  const preparing = ahead.filter(({ status }) => status === 'preparing');
  const delegates = delegatesOf(app, preparing);
  const secretaries = secretariesOf(app, ahead);
  const known = await app.identities.usage(REGISTER_LOG);
  const shown = [...new Set([...delegates.keys(), ...secretaries.keys()])].filter((id) => {
    const usage = known.get(id);
    return usage !== undefined && usage.use !== 'used';
  });
  if (shown.length === 0) return;
  const now = new Date().toISOString();
  const codes = await app.identities.handOut(shown.map(personAccount), 'shown', TERMINAL, now);
  console.log('\n  Người trong sổ bộ, mỗi người một mã cho mọi kỳ họp của mình');
  console.log('  (people of the register, one code for all sessions of theirs):');
  for (const [place, id] of shown.entries()) {
    const sessions = delegates.get(id);
    const what = [
      ...(sessions === undefined ? [] : [delegateWords(app, id, sessions)]),
      ...(secretaries.get(id) ?? []).map((body) => `Thư ký (secretary): ${body}`),
    ];
    console.log(`    ${nameOf(state, id).padEnd(30)} ${codes[place]}   ${what.join('; ')}`);
  }
}

function delegateWords({ register }: App, personId: PersonId, sessions: number): string {
  const { title } = findPerson(register.state, personId) ?? { title: '' };
  const many = `${sessions} kỳ họp (sessions)`;
  return title === '' ? many : `${title}, ${many}`;
}

/** Whoever chairs, then those who were in most sessions; with how many. */
function delegatesOf(
  { sessions, register: { state } }: App,
  preparing: readonly SessionSummary[],
): ReadonlyMap<PersonId, number> {
  const chairs = new Set(preparing.flatMap((session) => chairsOf(state, session)));
  const counts = new Map<PersonId, number>();
  for (const id of sessions.list().flatMap((session) => peopleOf(state, session))) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const chosen = [...new Set(preparing.flatMap((session) => peopleOf(state, session)))]
    .map((id) => ({ id, chairs: chairs.has(id), sessions: counts.get(id) ?? 0 }))
    .sort((one, other) => Number(other.chairs) - Number(one.chairs) || other.sessions - one.sessions)
    .slice(0, SHOWN_DELEGATES);
  return new Map(chosen.map(({ id, sessions: count }) => [id, count]));
}

function peopleOf(state: RegisterState, { people }: SessionSummary): readonly PersonId[] {
  return Object.keys(people).map((id) => presentId(state, PersonId.parse(id)));
}

function chairsOf(state: RegisterState, { id, details }: SessionSummary): readonly PersonId[] {
  const bodyId = bodyOf(state, id, details);
  const roster = bodyId === null ? [] : rosterAt(state, bodyId, details.startsOn);
  return roster.filter(({ post }) => post.kind === 'chair').map(({ personId }) => personId);
}

/** Who runs these sessions by the register, with the names of the bodies. */
function secretariesOf(
  { register: { state } }: App,
  sessions: readonly SessionSummary[],
): ReadonlyMap<PersonId, readonly string[]> {
  const bodies = new Map<PersonId, string[]>();
  for (const { id, details } of sessions) {
    const bodyId = bodyOf(state, id, details);
    if (bodyId === null) continue;
    const name = findBody(state, bodyId)?.name ?? details.council;
    for (const person of new Set(state.staff.map(({ personId }) => personId))) {
      if (!isSecretaryOf(state, person, bodyId, details.startsOn)) continue;
      const known = bodies.get(person) ?? [];
      if (!known.includes(name)) bodies.set(person, [...known, name]);
    }
  }
  return bodies;
}

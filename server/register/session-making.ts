import type { Actor } from '#shared/protocol/events.ts';
import { CLOSED_PAPERS_HOURS, Delegate, type SessionDetails } from '#shared/protocol/records.ts';
import { listedAs } from '#shared/register/differences.ts';
import { findBody, findTerm } from '#shared/register/find.ts';
import { type RosterMember, rosterAt } from '#shared/register/roster.ts';
import type { RegisteredSession, RegisterState } from '#shared/register/state.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { idsAfter } from '#shared/session/ids-after.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { SessionSummary } from '../sessions/summary.ts';

/** Who makes a session that was convened. */
const CONVENING: Actor = { capacity: 'system', id: 'convening' };

/** Whether a session stands on this server; one that was convened in the register with all that it was convened with. */
export function isMade(sessions: Sessions, { id, convened }: RegisteredSession): boolean {
  const summary = sessions.list().find((known) => known.id === id);
  return summary !== undefined && (convened === null || isComplete(summary));
}

/** The confirmed number is the last step. */
function isComplete({ confirmedTotal, status }: SessionSummary): boolean {
  return confirmedTotal !== null || status !== 'preparing';
}

/**
 * Makes a session that was convened, or what of it is missing: a copy of what the register says, so that its record is whole by itself.
 * Each step is known as done from the session itself, so that a server that died in between goes on where it stopped.
 */
export async function makeSession(
  sessions: Sessions,
  session: RegisteredSession,
  register: RegisterState,
): Promise<void> {
  const { convened } = session;
  if (!convened || isMade(sessions, session)) return;
  const members = new Set(convened.members);
  const roster = rosterAt(register, session.bodyId, session.startsOn).filter(({ membershipId }) =>
    members.has(membershipId),
  );
  const { leave } = await sessions.make(session.id, async (host) => {
    if (host.state.seq === 0)
      await enter(host, { type: 'CreateSession', details: detailsOf(session, register) });
    if (host.state.delegates.length === 0 && host.state.former.length === 0) {
      await enter(host, registering(host.state, roster));
    }
    for (const { personId } of roster.filter(({ suspended }) => suspended)) {
      const delegate = host.state.delegates.find((known) => known.personId === personId);
      if (!delegate) continue;
      const grounds = suspensionOf(register, personId, session);
      await enter(host, { type: 'SuspendDelegate', delegateId: delegate.id, ...grounds });
    }
    const floorRules = findBody(register, session.bodyId)?.floorRules;
    if (floorRules) await enter(host, { type: 'SetFloorRules', rules: floorRules.rules });
    const { total, suspended, reason } = convened;
    await enter(host, { type: 'ConfirmTotal', total, suspended, reason });
  });
  leave();
}

/** What a session's list says of a member; of very many groups or committees as many as it has room for. */
export function delegateOf(member: RosterMember): Omit<Delegate, 'id'> {
  const { suspended: _suspended, group, committee, ...listed } = listedAs(member);
  const { shape } = Delegate;
  return {
    ...listed,
    group: fitting(group, shape.group.maxLength),
    committee: fitting(committee, shape.committee.maxLength),
    personId: member.personId,
  };
}

function fitting(names: string, most: number | null): string {
  if (most === null || names.length <= most) return names;
  const cut = names.slice(0, most);
  const end = cut.lastIndexOf(';');
  return cut.slice(0, end === -1 ? most : end).trim();
}

/** New on the list of a session, in the order in which they are given; whoever was struck off it and comes back is who they were. */
export function registering(state: SessionState, members: readonly RosterMember[]): CoreCommand {
  const ids = idsAfter(state);
  const delegates = members.map((member) => {
    const before = state.former.findLast(
      ({ delegate, left }) => left.type === 'struck' && delegate.personId === member.personId,
    );
    return { ...delegateOf(member), id: before?.delegate.id ?? ids.delegate() };
  });
  const statements = { details: null, delegates, agenda: [], documents: [] };
  return { type: 'ApplyImport', basedOnSeq: state.seq, statements };
}

/** What the suspension that holds on a session's first day follows from. */
function suspensionOf(
  { memberships }: RegisterState,
  personId: RosterMember['personId'],
  { bodyId, startsOn }: RegisteredSession,
): { readonly on: string; readonly source: string; readonly reason: string } {
  const suspensions = memberships
    .filter((one) => one.personId === personId && one.bodyId === bodyId && !one.struck)
    .flatMap((one) => one.suspensions)
    .filter(({ from }) => from <= startsOn);
  const last = suspensions.at(-1);
  return last
    ? { on: last.from, source: last.source, reason: last.reason }
    : { on: startsOn, source: '', reason: 'Theo sổ bộ' };
}

function detailsOf(session: RegisteredSession, register: RegisterState): SessionDetails {
  const { bodyId, termId, kind, number, title, place, startsOn, days, ruleSetId } = session;
  const body = findBody(register, bodyId);
  if (!body) throw new Error(`${bodyId} is not in the register`);
  const term = termId === null ? '' : (findTerm(register, termId)?.title ?? '');
  return {
    title,
    council: body.name,
    term,
    place,
    startsOn,
    days,
    ruleSetId,
    closedPapersHours: CLOSED_PAPERS_HOURS,
    bodyId,
    bodyKind: body.kind,
    superior: body.superior,
    kind,
    number,
  };
}

async function enter(host: SessionHost, command: CoreCommand): Promise<void> {
  const outcome = await host.execute(command, CONVENING);
  if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal.en}`);
}

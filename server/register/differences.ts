import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '#shared/protocol/events.ts';
import type { CalendarDay, UnitId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { ConfirmDifferences, SessionDifference } from '#shared/protocol/register/http.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { differences, type ListedDelegate } from '#shared/register/differences.ts';
import { presentId } from '#shared/register/people/merged.ts';
import { type RosterMember, rosterAt } from '#shared/register/roster.ts';
import type { Membership, RegisteredSession, RegisterState } from '#shared/register/state.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { withUnitNames } from '#shared/session/imports/importing.ts';
import { findSuspension } from '#shared/session/members/find-suspension.ts';
import { inRenamed } from '#shared/session/members/units.ts';
import type { SessionState } from '#shared/session/state.ts';
import { sessionDay } from '#shared/text/dates.ts';
import type { SessionHost } from '../session/session-host.ts';
import { type RenamedUnit, renamedUnits } from './renamed-units.ts';
import { delegateOf, registering } from './session-making.ts';

/** Where the register says no more than that it is so. */
const BY_THE_REGISTER = 'Theo sổ bộ đại biểu';

type Ground = Pick<Extract<SessionDifference, { type: 'gone' }>, 'on' | 'source' | 'reason'>;

/** What is shown, with whom it is about and how the session takes it over. */
interface Found {
  readonly shown: SessionDifference;
  readonly carriedOut: CoreCommand | { readonly type: 'add'; readonly member: RosterMember };
}

/** The differences, with what of them groups and committees that bear another name are. */
interface AllFound {
  readonly all: readonly Found[];
  readonly renamed: readonly RenamedUnit[];
}

const NONE: AllFound = { all: [], renamed: [] };

/**
 * In what a session that was convened differs from the register; nothing of one that is over, or that was not convened in it. Nothing
 * of it is ever carried out by itself.
 */
export function differencesOf(
  register: RegisterState,
  session: RegisteredSession,
  state: SessionState,
  today: CalendarDay,
): readonly SessionDifference[] {
  return found(register, session, state, today).all.map(({ shown }) => shown);
}

/**
 * Carries out those that a person confirmed, as the session's own commands by that person: nothing where the register or the session has
 * changed since they looked. A step that the session refuses ends it; what was entered before stands, and is no difference any more.
 */
export async function confirmDifferences(
  compared: {
    readonly state: RegisterState;
    readonly session: RegisteredSession;
    readonly today: CalendarDay;
  },
  host: SessionHost,
  { basedOn, keys }: ConfirmDifferences,
  by: Actor,
): Promise<Outcome<{ seq: number }>> {
  const isAsShown = basedOn.register === compared.state.seq && basedOn.session === host.state.seq;
  const { all, renamed } = found(compared.state, compared.session, host.state, compared.today);
  const chosen = all.filter(({ shown }) => keys.includes(shown.key));
  if (!isAsShown || chosen.length !== new Set(keys).size) return refuse('differences-outdated');
  const joining = chosen.flatMap(({ carriedOut }) => (carriedOut.type === 'add' ? carriedOut.member : []));
  const others = chosen.flatMap(({ carriedOut }) => (carriedOut.type === 'add' ? [] : carriedOut));
  // Of a group that keeps its name whatever else is taken over says that name.
  const kept = renamed.filter(({ unitId }) => !keys.includes(renamedKey(unitId)));
  let seq = host.state.seq;
  for (const command of others) {
    const outcome = await host.execute(withKeptNames(command, kept), by);
    if (!outcome.ok) return outcome;
    seq = outcome.seq;
  }
  if (joining.length === 0) return { ok: true, seq };
  return host.execute(withKeptNames(registering(host.state, joining), kept), by);
}

function withKeptNames(command: CoreCommand, kept: readonly RenamedUnit[]): CoreCommand {
  const named = (delegate: Delegate) =>
    kept.reduce((one, { unit, name }) => inRenamed(one, { kind: unit.kind, name }, unit.name), delegate);
  switch (command.type) {
    case 'CorrectDelegate':
      return { ...command, delegate: named(command.delegate) };
    case 'ApplyImport': {
      const { statements } = command;
      return { ...command, statements: { ...statements, delegates: statements.delegates.map(named) } };
    }
    default:
      return command;
  }
}

const renamedKey = (unitId: UnitId) => `renamed/${unitId}`;

function found(
  register: RegisterState,
  session: RegisteredSession,
  state: SessionState,
  today: CalendarDay,
): AllFound {
  if (session.convened === null || state.status === 'closed') return NONE;
  const day = dayToCompare(session, today);
  const roster = rosterAt(register, session.bodyId, day);
  const renamed = renamedUnits(state, roster, listed(register, state));
  const called = withUnitNames(state, renamed);
  const { added, changed, gone } = differences(roster, listed(register, called));
  const memberships = register.memberships.filter(({ bodyId }) => bodyId === session.bodyId);
  const all = [
    ...renamed.map(({ unitId, name, unit }): Found => {
      const key = renamedKey(unitId);
      return {
        shown: { key, name, type: 'renamed', unitId, before: unit.name },
        carriedOut: { type: 'RenameUnit', unitId, name },
      };
    }),
    ...added.map((member): Found => {
      const after = delegateOf(member);
      const key = `added/${member.personId}`;
      return { shown: { key, name: member.name, type: 'added', after }, carriedOut: { type: 'add', member } };
    }),
    ...changed.flatMap((one) => changesOf(one, called, memberships, day)),
    ...gone.map(({ id: delegateId, name, personId }): Found => {
      const { kind, ...ground } = leavingOf(memberships, personId, day);
      return {
        shown: { key: `gone/${delegateId}`, name, type: 'gone', delegateId, ...ground },
        carriedOut: { type: 'StrikeDelegate', delegateId, kind, ...ground },
      };
    }),
  ];
  return { all, renamed };
}

/** The first day of a session, today while it goes on, afterwards its last. */
function dayToCompare({ startsOn, days }: RegisteredSession, today: CalendarDay): CalendarDay {
  const last = sessionDay(startsOn, days);
  if (today <= startsOn) return startsOn;
  return today < last ? today : last;
}

/** The list says under which entry somebody was known when they came on it. */
function listed(register: RegisterState, state: SessionState): readonly ListedDelegate[] {
  return state.delegates.map(({ personId = null, ...delegate }) => ({
    ...delegate,
    personId: personId && presentId(register, personId),
    suspended: findSuspension(state, delegate.id) !== undefined,
  }));
}

/** Particulars, and whether rights are suspended, are two things. */
function changesOf(
  { member, delegate, fields }: ReturnType<typeof differences>['changed'][number],
  state: SessionState,
  memberships: readonly Membership[],
  day: CalendarDay,
): readonly Found[] {
  const { name } = member;
  const before = state.delegates.find(({ id }) => id === delegate.id);
  if (!before) return [];
  const changes: Found[] = [];
  const after = { ...before, ...delegateOf(member) };
  // Whoever was merged since stays on the list under the entry under which they came.
  if (before.personId !== undefined) after.personId = before.personId;
  if (!isDeepStrictEqual(after, before)) {
    changes.push({
      shown: { key: `changed/${before.id}`, name, type: 'changed', before, after },
      carriedOut: { type: 'CorrectDelegate', delegate: after, reason: BY_THE_REGISTER },
    });
  }
  if (fields.includes('suspended')) {
    const delegateId = before.id;
    const ground = suspensionOf(memberships, member, day);
    const type = member.suspended ? 'suspended' : 'restored';
    changes.push({
      shown: { key: `${type}/${delegateId}`, name, type, delegateId, ...ground },
      carriedOut: {
        type: member.suspended ? 'SuspendDelegate' : 'RestoreDelegate',
        delegateId,
        ...ground,
      },
    });
  }
  return changes;
}

/** What the state of a member's rights on `day` follows from. */
function suspensionOf(
  memberships: readonly Membership[],
  { membershipId, suspended }: RosterMember,
  day: CalendarDay,
): Ground {
  const suspensions = memberships.find(({ id }) => id === membershipId)?.suspensions ?? [];
  const last = suspensions.filter(({ from }) => from <= day).at(-1);
  const entered = suspended ? last : last?.restored;
  return {
    on: entered?.from ?? day,
    source: entered?.source ?? '',
    reason: entered?.reason || BY_THE_REGISTER,
  };
}

/** Why somebody is no member on `day`: the last membership of theirs that ended, or was no membership at all. */
function leavingOf(
  memberships: readonly Membership[],
  personId: PersonId | null,
  day: CalendarDay,
): Ground & { readonly kind: 'mistake' | 'other' } {
  const own = memberships.filter((one) => one.personId === personId);
  const ended = own.filter(({ struck, until }) => !struck && until !== null && until < day).at(-1);
  if (ended?.until) {
    const on = sessionDay(ended.until, 2);
    return {
      kind: 'other',
      on,
      source: ended.ended?.source ?? '',
      reason: ended.ended?.reason || BY_THE_REGISTER,
    };
  }
  const struck = own.find((one) => one.struck)?.struck;
  return {
    kind: 'mistake',
    on: day,
    source: struck?.source ?? '',
    reason: struck?.reason || BY_THE_REGISTER,
  };
}

import type { UnitName } from '../../protocol/members.ts';
import { Delegate, type Unit } from '../../protocol/records.ts';
import { refuse } from '../../protocol/refusals.ts';
import { oneSpelling } from '../../text/spelling.ts';
import { whyMembersStay } from '../between.ts';
import { openPolls } from '../polls/find-poll.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findDelegate } from './delegates.ts';
import { findUnit, inRenamed } from './units.ts';

/**
 * Gives a group or committee another name. It stays the one that it is: its secretary, what is for its members and its debates go on.
 * Not while the hall votes, nor while it is asked itself: what it is asked names it. Votes that have ended keep the name of then.
 */
export function renameUnit(state: SessionState, { unitId, name }: UnitName): Decision {
  const unit = findUnit(state, unitId);
  if (!unit) return refuse('unknown-unit', { id: unitId });
  if (state.status === 'closed') return refuse('session-closed');
  if (name === '') return refuse('unit-without-name', { unit: unit.name });
  if (name === unit.name) return refuse('unit-name-unchanged', { name });
  const taken = state.units.find((one) => one !== unit && one.kind === unit.kind && isAlike(one.name, name));
  if (taken) return refuse('unit-name-taken', { name: taken.name });
  if (unit.kind === 'committee' && name.includes(';')) return refuse('committee-name-separates', { name });
  const crowded = unit.members.find((id) => isTooLong(state, id, unit, name));
  if (crowded) return refuse('unit-name-too-long', { name: findDelegate(state, crowded)?.name ?? crowded });
  if (whyMembersStay(state) || isAsked(state, unit)) return refuse('members-while-voting');
  return decided({ type: 'UnitRenamed', v: 1, unitId, name });
}

/** Lists that are imported take names that differ in spelling and capitals only for one. */
function isAlike(one: string, other: string): boolean {
  return oneSpelling(one).toLowerCase() === oneSpelling(other).toLowerCase();
}

/** Whether all that a member is in would no longer fit into what the list says of them. */
function isTooLong(state: SessionState, id: Unit['members'][number], unit: Unit, name: string): boolean {
  const delegate = findDelegate(state, id);
  return delegate !== undefined && !Delegate.safeParse(inRenamed(delegate, unit, name)).success;
}

/** Up to 0.3.0 a poll asked whoever stood under a name. */
function isAsked(state: SessionState, { id, kind, name }: Unit): boolean {
  return openPolls(state).some(({ question: { electorate } }) => {
    if (electorate.type !== kind) return false;
    return electorate.unit === null ? electorate.name === name : electorate.unit === id;
  });
}

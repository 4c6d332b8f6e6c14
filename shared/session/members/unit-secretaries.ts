import type { DelegateId, UnitId } from '../../protocol/ids.ts';
import type { Unit } from '../../protocol/records.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { SessionState, UnitSecretary } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findDelegate } from './delegates.ts';
import { findUnit } from './units.ts';

/** Says which of its members is the secretary of a group or committee (thư ký tổ, thư ký ban); null: nobody any more. */
export function nameUnitSecretary(
  state: SessionState,
  unitId: UnitId,
  delegateId: DelegateId | null,
): Decision {
  const unit = findUnit(state, unitId);
  if (!unit) return refuse('unknown-unit', { id: unitId });
  if (state.status === 'closed') return refuse('session-closed');
  if (delegateId !== null && !findDelegate(state, delegateId)) {
    return refuse('unknown-delegate', { id: delegateId });
  }
  if (delegateId !== null && !unit.members.includes(delegateId)) {
    return refuse('secretary-of-another-unit', { unit: unit.name });
  }
  const now = state.unitSecretaries.find((one) => one.unitId === unitId)?.delegateId ?? null;
  return now === delegateId ? decided() : decided({ type: 'UnitSecretaryNamed', v: 1, unitId, delegateId });
}

/** With `delegateId` as the secretary of one unit, and all others as they are. */
export function withUnitSecretary(
  secretaries: readonly UnitSecretary[],
  unitId: UnitId,
  delegateId: DelegateId | null,
): readonly UnitSecretary[] {
  const others = secretaries.filter((one) => one.unitId !== unitId);
  return delegateId === null ? others : [...others, { unitId, delegateId }];
}

/** After `id` has left the list; `into`: who goes on for them. */
export function unitSecretariesAfter(
  secretaries: readonly UnitSecretary[],
  id: DelegateId,
  into: DelegateId | null,
): readonly UnitSecretary[] {
  if (!secretaries.some(({ delegateId }) => delegateId === id)) return secretaries;
  return secretaries.flatMap((one) =>
    one.delegateId !== id ? one : into === null ? [] : { ...one, delegateId: into },
  );
}

/** The units whose secretary somebody is now: whoever has left a unit is its secretary no longer. */
export function unitsKeptBy(
  { units, unitSecretaries }: Pick<SessionState, 'units' | 'unitSecretaries'>,
  id: string,
): readonly Unit[] {
  return units.filter(({ id: unitId, members }) =>
    unitSecretaries.some(
      (one) => one.unitId === unitId && one.delegateId === id && members.includes(one.delegateId),
    ),
  );
}

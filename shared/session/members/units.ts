import type { DelegateId, UnitId } from '../../protocol/ids.ts';
import type { UnitName } from '../../protocol/members.ts';
import type { Delegate, Unit } from '../../protocol/records.ts';
import type { SessionState } from '../state.ts';

/** The committees of a delegate, each as its name is written. */
export function committeesOf({ committee }: Pick<Delegate, 'committee'>): readonly string[] {
  return [...new Set(committee.split(';').map((name) => name.trim()))].filter((name) => name !== '');
}

/**
 * The units after the list of delegates became `delegates`. A unit is known again by its name; it keeps its id also while it has no
 * members. Ids are counted: the list is told to everybody, and so nothing of it can be betrayed by a gap.
 */
export function unitsAfter(known: readonly Unit[], delegates: readonly Delegate[]): readonly Unit[] {
  const members = new Map<string, DelegateId[]>();
  const named = new Map<string, Pick<Unit, 'kind' | 'name'>>();
  const join = (kind: Unit['kind'], name: string, id: DelegateId) => {
    const key = `${kind} ${name}`;
    named.set(key, { kind, name });
    members.set(key, [...(members.get(key) ?? []), id]);
  };
  for (const delegate of delegates) {
    if (delegate.group !== '') join('group', delegate.group, delegate.id);
    for (const name of committeesOf(delegate)) join('committee', name, delegate.id);
  }
  const after = known.map((unit): Unit => {
    const key = `${unit.kind} ${unit.name}`;
    const now = members.get(key) ?? [];
    named.delete(key);
    return isSame(unit.members, now) ? unit : { ...unit, members: now };
  });
  for (const [key, unit] of named) {
    after.push({ id: `u${after.length + 1}` as UnitId, ...unit, members: members.get(key) ?? [] });
  }
  return after.length === known.length && after.every((unit, place) => unit === known[place]) ? known : after;
}

/** The list and its units once `unitId` bears another name: the members stand under it, and nothing else has changed. */
export function unitRenamed(
  { delegates, units }: Pick<SessionState, 'delegates' | 'units'>,
  { unitId, name }: UnitName,
): Pick<SessionState, 'delegates' | 'units'> {
  const unit = findUnit({ units }, unitId);
  if (!unit) return { delegates, units };
  const members = new Set(unit.members);
  return {
    delegates: delegates.map((one) => (members.has(one.id) ? inRenamed(one, unit, name) : one)),
    units: units.map((one) => (one === unit ? { ...unit, name } : one)),
  };
}

/** What a unit was called before it got this name; null where it never did. */
export function nameBefore(
  { units, earlierUnits }: Pick<SessionState, 'units' | 'earlierUnits'>,
  { unitId, name }: UnitName,
): string | null {
  const names = [...earlierUnits.map((earlier) => earlier.units), units].map(
    (then) => findUnit({ units: then }, unitId)?.name,
  );
  const since = names.findLastIndex((now, place) => now === name && (names[place - 1] ?? name) !== name);
  return names[since - 1] ?? null;
}

/** Somebody as the list has them once the unit is called `name`. */
export function inRenamed(delegate: Delegate, unit: Pick<Unit, 'kind' | 'name'>, name: string): Delegate {
  if (unit.kind === 'group') return delegate.group === unit.name ? { ...delegate, group: name } : delegate;
  if (!committeesOf(delegate).includes(unit.name)) return delegate;
  const committees = committeesOf(delegate).map((one) => (one === unit.name ? name : one));
  return { ...delegate, committee: committees.join('; ') };
}

function isSame(one: readonly DelegateId[], other: readonly DelegateId[]): boolean {
  return one.length === other.length && one.every((id, place) => id === other[place]);
}

/** `state` with its units as its list of delegates has them; the entry `seq` changed the list. */
export function withUnits(state: SessionState, seq: number): SessionState {
  const { units: before, earlierUnits, delegates } = state;
  const units = unitsAfter(before, delegates);
  return units === before
    ? state
    : { ...state, units, earlierUnits: [...earlierUnits, { untilSeq: seq, units: before }] };
}

export function findUnit({ units }: Pick<SessionState, 'units'>, id: UnitId): Unit | undefined {
  return units.find((unit) => unit.id === id);
}

/** The units that a delegate is in. */
export function unitsOfDelegate({ units }: Pick<SessionState, 'units'>, id: DelegateId): readonly UnitId[] {
  return units.filter(({ members }) => members.includes(id)).map((unit) => unit.id);
}

import type { Audience, Circle } from './audience.ts';
import { narrowness } from './circles.ts';
import type { DebateGroupId, DelegateId, UnitId } from './ids.ts';

/** The widest circle that is told. What is for a unit or a group of a debate is told to no circle but the secretariat. */
export function circleOf(audience: Audience): Circle {
  if (typeof audience === 'string') return audience;
  return 'circle' in audience ? audience.circle : 'secretariat';
}

export function personsOf(audience: Audience): readonly DelegateId[] {
  return typeof audience !== 'string' && 'circle' in audience ? audience.persons : [];
}

/** The group of a debate that an entry is for. */
export function debateGroupOf(audience: Audience): DebateGroupId | null {
  return typeof audience !== 'string' && 'debateGroup' in audience ? audience.debateGroup : null;
}

export function unitOf(audience: Audience): UnitId | null {
  return typeof audience === 'string' || !('unit' in audience) ? null : audience.unit;
}

/** Whether whoever may know what is for `narrow` may know what is for `wide`, persons by name aside. */
export function covers(wide: Audience, narrow: Audience): boolean {
  const unit = unitOf(narrow);
  if (unit === null) return narrowness(circleOf(wide)) <= narrowness(circleOf(narrow));
  return unitOf(wide) === unit || narrowness(circleOf(wide)) <= narrowness('members');
}

/** Whether the very same may know what is for either; persons by name aside. */
export function isSameAudience(one: Audience, other: Audience): boolean {
  return audienceKey(one) === audienceKey(other);
}

/** The same for two audiences exactly when they are the same; persons by name aside. */
export function audienceKey(audience: Audience): string {
  return unitOf(audience) ?? debateGroupOf(audience) ?? circleOf(audience);
}

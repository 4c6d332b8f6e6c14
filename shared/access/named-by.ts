import type { Audience } from '../protocol/audience.ts';
import { personsOf, unitOf } from '../protocol/audience-order.ts';
import type { DelegateId } from '../protocol/ids.ts';
import { findUnit } from '../session/members/units.ts';
import type { SessionState } from '../session/state.ts';

/** Delegates who may know what is for `audience` though their circle may not: those named, and the members of its unit now. */
export function namedBy(state: Pick<SessionState, 'units'>, audience: Audience): readonly DelegateId[] {
  const unit = unitOf(audience);
  return unit === null ? personsOf(audience) : (findUnit(state, unit)?.members ?? []);
}

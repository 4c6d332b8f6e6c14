import type { EventOf } from '../../protocol/events.ts';
import type { DelegateId } from '../../protocol/ids.ts';
import type { Electorate } from '../../protocol/polls.ts';
import type { Delegate } from '../../protocol/records.ts';
import type { SessionState } from '../state.ts';
import { findSuspension } from './find-suspension.ts';
import { findUnit } from './units.ts';

/**
 * Whether a delegate belongs to the body that is asked: to a unit by its members. Versions up to 0.3.0 asked those who had its very
 * name on the list.
 */
export function belongs(
  state: Pick<SessionState, 'units'>,
  { id, group, committee }: Delegate,
  electorate: Electorate,
): boolean {
  switch (electorate.type) {
    case 'all':
      return true;
    case 'group':
    case 'committee': {
      const { type, unit, name } = electorate;
      if (unit !== null) return findUnit(state, unit)?.members.includes(id) ?? false;
      return (type === 'group' ? group : committee) === name;
    }
  }
}

/** Those on the list who make up the total of a body: all of it, less the suspended where a person left them out. */
export function countedOf(state: SessionState, electorate: Electorate): readonly DelegateId[] {
  const leftOut = state.confirmedTotal?.suspended === 'left-out';
  return state.delegates
    .filter(
      (delegate) => belongs(state, delegate, electorate) && !(leftOut && findSuspension(state, delegate.id)),
    )
    .map(({ id }) => id);
}

/**
 * What majorities of all members of a body are counted from. Of the whole council it is the number that a person confirmed: "tổng
 * số đại biểu" does not follow from the list (Law on Organisation of Local Government 2025 (72/2025/QH15), art. 33 and 38); until
 * somebody has confirmed one, and of a group or committee, it is how many the list has.
 */
export function totalOf(state: SessionState, electorate: Electorate): number {
  return electorate.type === 'all' && state.confirmedTotal
    ? state.confirmedTotal.total
    : countedOf(state, electorate).length;
}

/** What a person confirms who opens a vote beside the number that the list gives. */
export function confirmingTheList(state: SessionState): Omit<EventOf<'TotalConfirmed'>, 'type' | 'v'> & {
  readonly type: 'ConfirmTotal';
} {
  return {
    type: 'ConfirmTotal',
    total: state.delegates.length,
    suspended: 'counted',
    reason: 'Theo danh sách đại biểu khi mở biểu quyết',
  };
}

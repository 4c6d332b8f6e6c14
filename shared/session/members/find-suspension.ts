import type { DelegateId } from '../../protocol/ids.ts';
import type { SessionState, Suspension } from '../state.ts';

export function findSuspension(
  { suspensions }: Pick<SessionState, 'suspensions'>,
  id: DelegateId,
): Suspension | undefined {
  return suspensions.find(({ delegateId }) => delegateId === id);
}

import type { DelegateId } from '../protocol/ids.ts';
import type { Delegate } from '../protocol/records.ts';
import type { SessionState } from './state.ts';

/** Known ids are replaced in place, new ones appended. */
export function registerDelegates(
  known: readonly Delegate[],
  registered: readonly Delegate[],
): readonly Delegate[] {
  const byId = new Map(known.map((delegate) => [delegate.id, delegate]));
  for (const delegate of registered) byId.set(delegate.id, delegate);
  return [...byId.values()];
}

export function findDelegate(state: SessionState, id: DelegateId): Delegate | undefined {
  return state.delegates.find((delegate) => delegate.id === id);
}

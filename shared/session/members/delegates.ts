import type { DelegateId } from '../../protocol/ids.ts';
import type { Delegate } from '../../protocol/records.ts';
import type { SessionState } from '../state.ts';

/** Known ids are replaced in place, new ones appended. */
export function registerDelegates(
  known: readonly Delegate[],
  registered: readonly Delegate[],
): readonly Delegate[] {
  const byId = new Map(known.map((delegate) => [delegate.id, delegate]));
  for (const delegate of registered) byId.set(delegate.id, delegate);
  return [...byId.values()];
}

/** By id, made once for each list: a hall that votes at once asks for every delegate, and must not search for each. */
const indexes = new WeakMap<readonly Delegate[], ReadonlyMap<DelegateId, Delegate>>();

export function findDelegate(
  { delegates }: Pick<SessionState, 'delegates'>,
  id: DelegateId,
): Delegate | undefined {
  let index = indexes.get(delegates);
  if (!index) {
    index = new Map(delegates.map((delegate) => [delegate.id, delegate]));
    indexes.set(delegates, index);
  }
  return index.get(id);
}

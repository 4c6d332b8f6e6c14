import type { DelegateId } from '../../protocol/ids.ts';
import type { Delegate } from '../../protocol/records.ts';
import type { FormerDelegate, SessionState } from '../state.ts';
import { findDelegate } from './delegates.ts';

export function findFormer({ former }: SessionState, id: DelegateId): FormerDelegate | undefined {
  return former.find(({ delegate }) => delegate.id === id);
}

/**
 * Who was struck off the list and is the same person of the register as `delegate`, under the same id: they come back as who they were, with
 * all that is theirs. Of somebody who is nobody in the register only a person could say so.
 */
export function comesBack(
  { former }: Pick<SessionState, 'former'>,
  delegate: Delegate,
): FormerDelegate | undefined {
  const { id, personId } = delegate;
  if (personId === undefined) return undefined;
  return former.find(
    (one) => one.left.type === 'struck' && one.delegate.id === id && one.delegate.personId === personId,
  );
}

/** On the list, or once on it: whoever the record names is called by a name. */
export function findPerson(state: SessionState, id: DelegateId): Delegate | undefined {
  return findDelegate(state, id) ?? findFormer(state, id)?.delegate;
}

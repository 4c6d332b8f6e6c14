import type { DelegateId } from '../../protocol/ids.ts';
import type { Delegate } from '../../protocol/records.ts';
import type { FormerDelegate, SessionState } from '../state.ts';
import { findDelegate } from './delegates.ts';

export function findFormer({ former }: SessionState, id: DelegateId): FormerDelegate | undefined {
  return former.find(({ delegate }) => delegate.id === id);
}

/** On the list, or once on it: whoever the record names is called by a name. */
export function findPerson(state: SessionState, id: DelegateId): Delegate | undefined {
  return findDelegate(state, id) ?? findFormer(state, id)?.delegate;
}

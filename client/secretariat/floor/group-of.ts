import type { DelegateId } from '#shared/protocol/ids.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { SessionState } from '#shared/session/state.ts';

/** The group that a delegate belongs to, as it is written; '' where there is none. */
export function groupOf(session: SessionState, id: DelegateId): string {
  return findPerson(session, id)?.group ?? '';
}

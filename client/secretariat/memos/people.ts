import type { MemoWithReceipts } from '#shared/protocol/memos.ts';
import { findFormerGuest, findGuest } from '#shared/session/guests/find-guest.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { SessionState } from '#shared/session/state.ts';

interface Who {
  readonly name: string;
  /** Group of a delegate, position of a guest. */
  readonly group: string;
  readonly seat: string;
}

/** Somebody with a tablet: a delegate or a guest. */
export function whoIs(session: SessionState, personId: string): Who {
  const delegate = findPerson(session, personId as Parameters<typeof findPerson>[1]);
  if (delegate) return { name: delegate.name, group: delegate.group, seat: delegate.seat };
  const guest = findGuest(session, personId) ?? findFormerGuest(session, personId)?.guest;
  return { name: guest?.name ?? personId, group: guest?.position ?? '', seat: '' };
}

/** Whom a memo is for, as far as they are on the lists now. */
export function readersOf({ delegates, guests }: SessionState, memo: MemoWithReceipts): readonly string[] {
  const all: readonly string[] = [...delegates, ...guests].map(({ id }) => id);
  const { persons } = memo;
  return persons === null ? all : persons;
}

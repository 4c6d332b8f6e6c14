import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { findDelegate } from '#shared/session/members/delegates.ts';
import type { SessionState } from '#shared/session/state.ts';
import { compareNames } from '#shared/text/names.ts';

const byNumber = new Intl.Collator('vi', { numeric: true });

/** Vietnamese order of names; namesakes by group, then by id, so that the order never depends on chance. */
export function compareDelegates(a: Delegate, b: Delegate): number {
  return compareNames(a.name, b.name) || byNumber.compare(a.group, b.group) || byNumber.compare(a.id, b.id);
}

/** The delegates with these ids, in Vietnamese order of names. */
export function delegatesInOrder(state: SessionState, ids: readonly DelegateId[]): readonly Delegate[] {
  return ids.flatMap((id) => findDelegate(state, id) ?? []).sort(compareDelegates);
}

/**
 * "Nguyễn Văn An", or for one of several namesakes "Nguyễn Văn An (Tổ số 3)": the first particular that tells them
 * apart.
 */
export function delegateLabel(state: SessionState, delegate: Delegate): string {
  const namesakes = state.delegates.filter(
    (other) => other.name === delegate.name && other.id !== delegate.id,
  );
  if (namesakes.length === 0) return delegate.name;
  const particulars = ['group', 'constituency', 'seat', 'title'] as const;
  const telling = particulars.find(
    (key) => delegate[key] !== '' && namesakes.every((other) => other[key] !== delegate[key]),
  );
  if (telling === undefined) return `${delegate.name} (mã ${delegate.id})`;
  return `${delegate.name} (${telling === 'seat' ? `ghế ${delegate.seat}` : delegate[telling]})`;
}

/** Labels in order, separated by commas. */
export function nameList(state: SessionState, ids: readonly DelegateId[]): string {
  return delegatesInOrder(state, ids)
    .map((delegate) => delegateLabel(state, delegate))
    .join(', ');
}

import type { DelegateId } from '../../protocol/ids.ts';
import type { Delegate } from '../../protocol/records.ts';
import type { Poll, SessionState } from '../state.ts';

/** The list after somebody's particulars were replaced by the entry `seq`; what they were is kept. */
export function replaced(
  { delegates, former, earlierParticulars }: SessionState,
  particulars: readonly Delegate[],
  seq: number,
): SessionState['earlierParticulars'] {
  // Whoever comes back may be called otherwise now.
  const left = former.map(({ delegate }) => delegate);
  const known = new Map([...left, ...delegates].map((delegate) => [delegate.id, delegate]));
  const earlier = particulars.flatMap((delegate) => {
    const before = known.get(delegate.id);
    known.set(delegate.id, delegate);
    return before && differ(before, delegate) ? [{ untilSeq: seq, delegate: before }] : [];
  });
  return earlier.length === 0 ? earlierParticulars : [...earlierParticulars, ...earlier];
}

function differ(a: Delegate, b: Delegate): boolean {
  const keys: readonly (keyof Delegate)[] = ['name', 'title', 'group', 'committee', 'constituency', 'seat'];
  return keys.some((key) => a[key] !== b[key]);
}

/**
 * `state` with its list of delegates as it was when `poll` ended, for all that tells of its voters: who was corrected since has
 * the particulars of then, and who has left since is on it. The state itself while the poll is open, and where nothing changed.
 */
export function asAtVote(state: SessionState, { endedSeq }: Pick<Poll, 'endedSeq'>): SessionState {
  if (endedSeq === null) return state;
  const earlier = firstAfter(state, endedSeq);
  const left = state.former.filter(({ seq }) => seq > endedSeq);
  if (earlier.size === 0 && left.length === 0) return state;
  const onList = [...state.delegates, ...left.map(({ delegate }) => delegate)];
  const units = state.earlierUnits.find(({ untilSeq }) => untilSeq > endedSeq)?.units ?? state.units;
  return { ...state, units, delegates: onList.map((delegate) => earlier.get(delegate.id) ?? delegate) };
}

/** What each delegate was called at `seq` who is called otherwise since. */
function firstAfter({ earlierParticulars }: SessionState, seq: number): ReadonlyMap<DelegateId, Delegate> {
  const found = new Map<DelegateId, Delegate>();
  for (const { untilSeq, delegate } of earlierParticulars) {
    if (untilSeq > seq && !found.has(delegate.id)) found.set(delegate.id, delegate);
  }
  return found;
}

import type { DelegateId } from '../../protocol/ids.ts';
import type { PollProgress } from '../../protocol/socket.ts';
import { isPresent } from '../attendance/marks.ts';
import type { OpenPoll, SessionState } from '../state.ts';
import { couldVote, electorsOf, votersOf } from './electorate.ts';
import { isHallPoll } from './find-poll.ts';

/**
 * Where everybody is while a poll on tablets runs: `present` is always `done` + `missing` + `keptOut`, whatever came first, a mark of
 * attendance or the news of a ballot. Numbers of delegates.
 */
export interface Reconciliation {
  /** Of the body that votes, as marked now; of an opinion poll everybody who is asked. */
  readonly present: number;
  /** Present, and have voted; in a secret poll, have got a paper: whether it is in the box nobody knows. */
  readonly done: number;
  readonly missing: number;
  /** Present, and recused or suspended. */
  readonly keptOut: number;
  /** Have voted and left since: their ballots count, beside those present. */
  readonly gone: number;
  /** Who is who, in the order of registration; null for those who are not told names. */
  readonly names: {
    readonly done: readonly DelegateId[];
    readonly missing: readonly DelegateId[];
    readonly keptOut: readonly DelegateId[];
  } | null;
}

/** `told`: what the server said of the poll last. */
export function reconcile(
  state: SessionState,
  poll: OpenPoll,
  told: Pick<PollProgress, 'cast' | 'eligible' | 'issued' | 'names'>,
): Reconciliation {
  const voters = votersOf(state, poll).filter((id) => couldVote(state, poll, id));
  const mayVote = new Set(voters);
  const out = electorsOf(state, poll).filter(
    (id) => !mayVote.has(id) && (!isHallPoll(poll) || isPresent(state, id)),
  );
  const present = voters.length + out.length;
  const received = told.issued ?? told.cast;
  if (told.names) {
    const known = new Set(told.names);
    const done = voters.filter((id) => known.has(id));
    const missing = voters.filter((id) => !known.has(id));
    const sums = { present, done: done.length, missing: missing.length, keptOut: out.length };
    return { ...sums, gone: known.size - done.length, names: { done, missing, keptOut: out } };
  }
  const missing = Math.min(voters.length, Math.max(0, told.eligible - received));
  const done = voters.length - missing;
  return { present, done, missing, keptOut: out.length, gone: Math.max(0, received - done), names: null };
}

import type { DelegateId } from '../protocol/ids.ts';
import type { Choice, NamedVotes, Selection } from '../protocol/polls.ts';
import { selectionText } from './papers.ts';

/**
 * Who voted how, in the order of `voters`. Somebody who voted and then left counts as having voted; one who could have
 * voted and cast nothing is "silent" (không tham gia biểu quyết).
 */
export function nameVotes(
  voters: readonly DelegateId[],
  couldVote: (id: DelegateId) => boolean,
  ballots: ReadonlyMap<DelegateId, Selection>,
): NamedVotes {
  const groups = new Map<string, { selection: Selection; delegates: DelegateId[] }>();
  const silent: DelegateId[] = [];
  const absent: DelegateId[] = [];
  for (const id of voters) {
    const selection = ballots.get(id);
    if (selection) {
      const text = selectionText(selection);
      const group = groups.get(text) ?? { selection, delegates: [] };
      group.delegates.push(id);
      groups.set(text, group);
    } else if (couldVote(id)) silent.push(id);
    else absent.push(id);
  }
  // By their text, so that the same votes give the same record whatever order they came in.
  const votes = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  return { votes, silent, absent };
}

/** One selection for each delegate who voted. */
export function selectionsOf({ votes }: NamedVotes): readonly Selection[] {
  return votes.flatMap(({ selection, delegates }) => delegates.map(() => selection));
}

/** What `id` voted; null for somebody who cast no ballot. */
export function selectionOf({ votes }: NamedVotes, id: DelegateId): Selection | null {
  return votes.find(({ delegates }) => delegates.includes(id))?.selection ?? null;
}

export type RollCall = Readonly<Record<Choice | 'silent' | 'absent', readonly DelegateId[]>>;

/** The roll call of one clause of a motion. A clause left unmarked puts the delegate among the silent. */
export function rollCallOf({ votes, silent, absent }: NamedVotes, clause: number): RollCall {
  const rollCall: Record<keyof RollCall, DelegateId[]> = {
    for: [],
    against: [],
    abstain: [],
    silent: [...silent],
    absent: [...absent],
  };
  for (const { selection, delegates } of votes) {
    const choice = selection.type === 'motion' ? selection.choices[clause] : null;
    rollCall[choice ?? 'silent'].push(...delegates);
  }
  return rollCall;
}

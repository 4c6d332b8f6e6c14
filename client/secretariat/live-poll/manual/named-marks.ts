import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Choice, ManualEntry, Selection } from '#shared/protocol/polls.ts';
import { nameVotes } from '#shared/voting/named-votes.ts';

/** Whose hand was up for what, clause by clause; null or no entry: no hand. */
export type Marks = Readonly<Record<DelegateId, readonly (Choice | null)[]>>;

export function markOf(marks: Marks, id: DelegateId, clause: number): Choice | null {
  return marks[id]?.[clause] ?? null;
}

/** `clauses`: how many there are; an undivided question is one. */
export function withMark(
  marks: Marks,
  ids: readonly DelegateId[],
  clause: number,
  choice: Choice | null,
  clauses: number,
): Marks {
  const next: Record<DelegateId, readonly (Choice | null)[]> = { ...marks };
  for (const id of ids) {
    next[id] = Array.from({ length: clauses }, (_, place) =>
      place === clause ? choice : markOf(marks, id, place),
    );
  }
  return next;
}

/** Hands of `voters` at one clause. */
export function handsAt(
  marks: Marks,
  voters: readonly DelegateId[],
  clause: number,
): Readonly<Record<Choice | 'silent', number>> {
  const hands = { for: 0, against: 0, abstain: 0, silent: 0 };
  for (const id of voters) hands[markOf(marks, id, clause) ?? 'silent'] += 1;
  return hands;
}

/** The count by name of those among `voters` who raised a hand; null while nobody has. */
export function entryByName(
  marks: Marks,
  voters: readonly DelegateId[],
  clauses: number,
): ManualEntry | null {
  const ballots = new Map<DelegateId, Selection>();
  for (const id of voters) {
    const choices = Array.from({ length: clauses }, (_, clause) => markOf(marks, id, clause));
    if (choices.some((choice) => choice !== null)) ballots.set(id, { type: 'motion', choices });
  }
  if (ballots.size === 0) return null;
  return { type: 'by-name', votes: nameVotes(voters, () => true, ballots).votes };
}

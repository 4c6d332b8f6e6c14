import type { DelegateId } from '#shared/protocol/ids.ts';
import type { NamedVotes, PollRecord, Selection } from '#shared/protocol/polls.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { asAtVote } from '#shared/session/members/particulars.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import { opinionWords } from '#shared/session/polls/poll-words.ts';
import type { Poll, SessionState } from '#shared/session/state.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { delegatesInOrder } from '../delegate-names.ts';
import { nomineesOf } from './election-table.ts';

/** Who voted how in a poll that was counted by name. */
export interface NamedRecord {
  readonly poll: Poll;
  readonly named: NamedVotes;
  readonly recused: readonly DelegateId[];
  /** Written with the ballot, by delegate. */
  readonly reasons: ReadonlyMap<DelegateId, string>;
  readonly manual: boolean;
}

/** Null for a poll that has no count, and for one whose votes are secret or only numbers. */
export function namedRecord(poll: Poll): NamedRecord | null {
  const record = pollEnding(poll)?.record;
  if (!record) return null;
  const named = namesIn(record);
  if (named === null) return null;
  const written = record.type === 'open' ? record.reasons : [];
  return {
    poll,
    named,
    recused: record.recused,
    reasons: new Map(written.map(({ delegateId, text }) => [delegateId, text])),
    manual: record.type === 'manual',
  };
}

function namesIn(record: PollRecord): NamedVotes | null {
  switch (record.type) {
    case 'open':
    case 'manual':
      return record.named;
    case 'secret':
      return null;
  }
}

export interface NamedRow {
  readonly delegate: Delegate;
  /** One for each clause of a motion; in an election one for the whole ballot. */
  readonly opinions: readonly string[];
  readonly reason: string;
}

/**
 * Every delegate whose vote it was, with what they voted or why they did not, in Vietnamese order of names; names and groups are
 * those of the vote.
 */
export function namedRows(state: SessionState, record: NamedRecord): readonly NamedRow[] {
  const { poll, named, recused, reasons } = record;
  const width = Math.max(1, clausesOf(poll.question).length);
  const throughout = (words: string): readonly string[] => Array.from({ length: width }, () => words);
  const opinions = new Map<DelegateId, readonly string[]>();
  for (const { selection, delegates } of named.votes) {
    const words = selectionWords(poll, selection);
    for (const id of delegates) opinions.set(id, words);
  }
  for (const id of named.silent) opinions.set(id, throughout(opinionWords(poll, 'silent')));
  for (const id of named.absent) opinions.set(id, throughout(opinionWords(poll, 'absent')));
  for (const id of recused) opinions.set(id, throughout(opinionWords(poll, 'recused')));
  return delegatesInOrder(asAtVote(state, poll), [...opinions.keys()]).map((delegate) => ({
    delegate,
    opinions: opinions.get(delegate.id) ?? [],
    reason: reasons.get(delegate.id) ?? '',
  }));
}

function selectionWords(poll: Poll, selection: Selection): readonly string[] {
  switch (selection.type) {
    case 'motion':
      return selection.choices.map((choice) => opinionWords(poll, choice ?? 'silent'));
    case 'election':
      return [
        selection.chosen.length === 0
          ? 'Phiếu trắng'
          : selection.chosen.map((place) => nomineesOf(poll)[place]?.name ?? '').join(', '),
      ];
    // No procedure takes confidence papers by name.
    case 'confidence-rating':
    case 'confidence-vote':
      return [''];
  }
}

import type { DelegateId } from '#shared/protocol/ids.ts';
import type { NamedVotes } from '#shared/protocol/polls.ts';
import type { AnnouncedPoll, Poll } from '#shared/session/state.ts';
import type { SeatState } from '../seating/looks.ts';

/**
 * Who voted how, of a vote whose names everybody knows: one of the hall by name, on tablets or by hand, that was announced. null: it is secret,
 * only numbers were counted, it is an opinion poll, which nobody took in the hall, or it has more to mark than one choice.
 */
export function namedVotes(poll: Poll): NamedVotes | null {
  if (poll.status !== 'announced') return null;
  const { record, result } = poll;
  if (poll.question.procedure.type === 'opinion' || result.outcome.type !== 'motion') return null;
  switch (record.type) {
    case 'open':
    case 'manual':
      return record.named;
    case 'secret':
      return null;
  }
}

/** What each delegate chose in one clause of such a vote; whoever is in none of its lists was not asked. */
export function votesBySeat(
  poll: AnnouncedPoll,
  { votes, silent, absent }: NamedVotes,
  clause: number,
): ReadonlyMap<DelegateId, SeatState> {
  const chosen = votes.flatMap(({ selection, delegates }) => {
    const choice = (selection.type === 'motion' && selection.choices[clause]) || 'silent';
    return delegates.map((id): [DelegateId, SeatState] => [id, choice]);
  });
  const all = (ids: readonly DelegateId[], state: SeatState) =>
    ids.map((id): [DelegateId, SeatState] => [id, state]);
  return new Map([
    ...all(absent, 'absent'),
    ...all(silent, 'silent'),
    ...all(poll.record.recused, 'kept-out'),
    ...chosen,
  ]);
}

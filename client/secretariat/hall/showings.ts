import type { CalledUp, Showing } from '#shared/protocol/hall.ts';
import { currentItem } from '#shared/session/agenda/programme.ts';
import type { AnnouncedPoll, SessionState } from '#shared/session/state.ts';
import type { Scene } from '../../hall/scene.ts';
import { namedVotes } from '../../polls/votes-by-seat.ts';

/** The last result that was announced and that nothing has replaced. */
export function lastResult({ polls }: Pick<SessionState, 'polls'>): AnnouncedPoll | null {
  return polls
    .filter((poll): poll is AnnouncedPoll => poll.status === 'announced' && poll.superseded === null)
    .reduce<AnnouncedPoll | null>(
      (last, poll) => (last && last.announcedAt > poll.announcedAt ? last : poll),
      null,
    );
}

/** What can be called up on the screens now, in the order of the buttons; `leads`: whether there is a page to show. */
export function showingsNow(session: SessionState, leads: boolean): readonly Showing[] {
  const item = currentItem(session);
  const result = lastResult(session);
  return [
    { type: 'follow' },
    ...(item ? [{ type: 'item', itemId: item.id } as const] : []),
    ...(result ? [{ type: 'result', pollId: result.id } as const] : []),
    ...(result && session.seatPlan && namedVotes(result)
      ? [{ type: 'result-seats', pollId: result.id } as const]
      : []),
    ...(result && namedVotes(result) ? [{ type: 'result-names', pollId: result.id } as const] : []),
    ...(leads ? [{ type: 'page' } as const] : []),
    { type: 'agenda' },
    { type: 'queue' },
    { type: 'attendance' },
    ...(session.seatPlan ? [{ type: 'seats' } as const] : []),
    { type: 'blank' },
  ];
}

/** What keeps a screen as it is, whatever happens in the hall; null: what it shows now moves by itself, and cannot be held. */
export function toHold(scene: Scene, calledUp: CalledUp | null): Showing | null {
  if (calledUp && calledUp.showing.type !== 'follow') return calledUp.showing;
  switch (scene.type) {
    case 'item':
      return { type: 'item', itemId: scene.item.id };
    case 'result':
      return { type: 'result', pollId: scene.poll.id };
    default:
      return null;
  }
}

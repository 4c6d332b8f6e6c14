import { isHallPoll } from '../polls/find-poll.ts';
import type { AgendaItem, BegunStep, SessionState } from '../state.ts';

/** The step that an item is in, and since when; null: none has begun, or the item is not under way. */
export function stepNow(
  { polls }: Pick<SessionState, 'polls'>,
  { id, progress }: AgendaItem,
): BegunStep | null {
  if (progress.status !== 'current') return null;
  const { startedAt, reopenedAt = startedAt, steps = [] } = progress;
  const last = steps.findLast(({ at }) => at >= reopenedAt) ?? null;
  const poll = polls.findLast((one) => isHallPoll(one) && one.question.agendaItemId === id);
  if (!poll || poll.openedAt < (last?.at ?? reopenedAt)) return last;
  return last?.step === 'vote' ? last : { step: 'vote', at: poll.openedAt };
}

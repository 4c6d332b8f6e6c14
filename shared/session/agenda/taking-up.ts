import type { EventOf } from '../../protocol/events.ts';
import type { AgendaItemId, Instant } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import { whyNotCloseYet } from '../between.ts';
import { endingSpeech } from '../floor/find-speech.ts';
import { isHallPoll } from '../polls/find-poll.ts';
import type { AgendaItem, SessionState } from '../state.ts';
import { isTooLateToUndo } from '../undo-time.ts';
import { type Decision, decided } from '../verdict.ts';
import { closedMatterBegan, closedMatterEnded } from './closed-items.ts';
import { currentItem, findItem } from './programme.ts';

/**
 * An item that was started by mistake has not been taken up. Only right after its start, and only while nothing that
 * belongs to the record has happened in it: what has happened is closed, not undone.
 */
export function undoStart(state: SessionState, itemId: AgendaItemId, at: Instant): Decision {
  const item = findItem(state, itemId);
  if (!item) return refuse('unknown-agenda-item', { id: itemId });
  const { progress } = item;
  if (progress.status !== 'current') return refuse('item-not-current');
  const { startedAt, reopenedAt } = progress;
  if (isTooLateToUndo(startedAt, at) || reopenedAt !== undefined || happenedSince(state, startedAt))
    return refuse('start-stands');
  return decided({ type: 'AgendaItemStartUndone', v: 1, itemId }, ...closedMatterEnded(item));
}

/** Whether since `start` the hall voted, groups began to meet, or somebody was called to speak. */
function happenedSince(state: SessionState, start: Instant): boolean {
  return (
    state.polls.some((poll) => isHallPoll(poll) && poll.openedAt >= start) ||
    state.groupDebates.some(({ progress }) => 'beganAt' in progress && progress.beganAt >= start) ||
    state.answers.some(({ progress }) => progress.calledAt >= start) ||
    state.speechRequests.some(
      ({ progress }) =>
        (progress.status === 'called' || progress.status === 'done') && progress.calledAt >= start,
    )
  );
}

export function startItem(state: SessionState, itemId: AgendaItemId): Decision {
  const item = findItem(state, itemId);
  if (!item) return refuse('unknown-agenda-item', { id: itemId });
  if (item.progress.status === 'done') return refuse('item-done');
  return begin(state, item, { type: 'AgendaItemStarted', v: 1, itemId });
}

export function reopenItem(state: SessionState, itemId: AgendaItemId, reason: string): Decision {
  const item = findItem(state, itemId);
  if (!item) return refuse('unknown-agenda-item', { id: itemId });
  if (item.progress.status === 'pending') return refuse('item-not-done');
  return begin(state, item, { type: 'AgendaItemReopened', v: 1, itemId, reason });
}

function begin(
  state: SessionState,
  item: AgendaItem,
  event: EventOf<'AgendaItemStarted' | 'AgendaItemReopened'>,
): Decision {
  if (item.progress.status === 'current') return refuse('item-already-current');
  const current = currentItem(state);
  if (current) return refuse('other-item-current', { title: current.title });
  return decided(event, ...closedMatterBegan(item));
}

export function closeItem(state: SessionState, itemId: AgendaItemId): Decision {
  const item = findItem(state, itemId);
  if (!item) return refuse('unknown-agenda-item', { id: itemId });
  if (item.progress.status !== 'current') return refuse('item-not-current');
  const voting = whyNotCloseYet(state);
  if (voting) return { ok: false, refusal: voting };
  return decided(
    ...endingSpeech(state),
    { type: 'AgendaItemClosed', v: 1, itemId },
    ...closedMatterEnded(item),
  );
}

import type { AgendaItemId, Instant } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { ItemStep } from '../../protocol/steps.ts';
import { isVotedOn } from '../between.ts';
import { speakerAtFloor } from '../floor/find-speech.ts';
import { isHallPoll } from '../polls/find-poll.ts';
import type { AgendaItem, SessionState } from '../state.ts';
import { isTooLateToUndo } from '../undo-time.ts';
import { type Decision, decided } from '../verdict.ts';
import { closedMatterBegan } from './closed-items.ts';
import { currentItem, findItem } from './programme.ts';
import { stepNow } from './step-now.ts';

/*
 * The steps of the item under way (trình bày, thẩm tra, thảo luận …), each an entry: tablets and the hall say which it is, and the minutes
 * have its time. A vote on the item is its last step by itself.
 */

/** The one that is under way already is no new one. */
export function beginStep(
  state: SessionState,
  itemId: AgendaItemId,
  step: ItemStep,
  from: ItemStep | null,
): Decision {
  const item = findItem(state, itemId);
  if (!item) return refuse('unknown-agenda-item', { id: itemId });
  if (item.progress.status !== 'current') return refuse('item-not-current');
  const now = stepNow(state, item)?.step ?? null;
  if (now === step) return decided();
  if (now !== from) return refuse('step-moved-on');
  if (isVotedOn(state, itemId)) return refuse('poll-open');
  return decided({ type: 'StepBegan', v: 1, itemId, step });
}

/** Of a step that was begun by mistake, right after it and before its vote. */
export function undoStep(state: SessionState, itemId: AgendaItemId, step: ItemStep, at: Instant): Decision {
  const item = findItem(state, itemId);
  if (!item) return refuse('unknown-agenda-item', { id: itemId });
  if (item.progress.status !== 'current') return refuse('item-not-current');
  const last = item.progress.steps?.at(-1);
  const stands = last?.step !== step || isTooLateToUndo(last.at, at) || hallVotedSince(state, last.at);
  return stands ? refuse('step-stands') : decided({ type: 'StepUndone', v: 1, itemId, step });
}

/**
 * An item that was closed by mistake is under way as before, and so is the speech that ended with it. Only right after, while nothing else
 * has been taken up: later it is reopened, with a reason.
 */
export function undoClose(state: SessionState, itemId: AgendaItemId, at: Instant): Decision {
  const item = findItem(state, itemId);
  if (!item) return refuse('unknown-agenda-item', { id: itemId });
  const { progress } = item;
  if (progress.status === 'current') return decided();
  if (progress.status === 'pending') return refuse('item-not-done');
  const { closedAt } = progress;
  const other = currentItem(state);
  if (other) return refuse('other-item-current', { title: other.title });
  if (
    isTooLateToUndo(closedAt, at) ||
    hallVotedSince(state, closedAt) ||
    takenUpSince(state, item, closedAt)
  ) {
    return refuse('close-stands');
  }
  const speech = state.speechRequests.find(
    ({ progress: one }) => one.status === 'done' && one.endedAt === closedAt,
  );
  return decided(
    { type: 'AgendaItemCloseUndone', v: 1, itemId },
    ...closedMatterBegan(item),
    ...(speech && !speakerAtFloor(state)
      ? [{ type: 'SpeechEndUndone', v: 1, requestId: speech.requestId } as const]
      : []),
  );
}

function hallVotedSince({ polls }: SessionState, instant: Instant): boolean {
  return polls.some((poll) => isHallPoll(poll) && poll.openedAt >= instant);
}

/** Whether another item was closed after this one: what is undone is the last thing, and never one before it. */
function takenUpSince({ agenda }: SessionState, item: AgendaItem, closedAt: Instant): boolean {
  return agenda.some(
    ({ id, progress }) => id !== item.id && progress.status === 'done' && progress.closedAt >= closedAt,
  );
}

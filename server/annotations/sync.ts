import { isAheadOfClock } from '#shared/annotations/clock.ts';
import {
  type Annotation,
  type AnnotationSyncRequest,
  type AnnotationSyncResponse,
  MAX_CHANGES_PER_SYNC,
  type RefusedChange,
} from '#shared/protocol/annotations.ts';
import type { AnnotationOwner, AnnotationStore } from './annotation-store.ts';

/** Characters of bodies in one answer, so that a slow hall network gets it in pieces. */
const MAX_ANSWER_LENGTH = 2_000_000;

/**
 * Answers one `POST /api/annotations/sync`: takes in what `owner`'s device changed and returns what it lacks.
 * A change whose stamp is more than five minutes ahead of `nowMs` is refused: taken in, it would win over every
 * later change made on a device whose clock is right.
 */
export async function syncAnnotations(
  store: AnnotationStore,
  owner: AnnotationOwner,
  request: AnnotationSyncRequest,
  nowMs: number,
): Promise<AnnotationSyncResponse> {
  const accepted: Annotation[] = [];
  const refused: RefusedChange[] = [];
  for (const change of request.changes) {
    if (isAheadOfClock(change.hlc, nowMs)) {
      refused.push({ id: change.id, hlc: change.hlc, reason: 'clock-ahead' });
    } else {
      accepted.push(change);
    }
  }

  // A device ahead of the store means that the store was restored from an older copy: start again from nothing.
  const since = request.since > (await store.cursor(owner)) ? 0 : request.since;
  const winners = await store.merge(owner, accepted);
  const page = await store.changesSince(owner, since, {
    count: MAX_CHANGES_PER_SYNC,
    length: MAX_ANSWER_LENGTH,
  });

  const pushed = new Map(accepted.map((change) => [change.id, change.hlc]));
  const news = page.changes.filter((change) => pushed.get(change.id) !== change.hlc);
  const listed = new Set(news.map((change) => change.id));
  return {
    ok: true,
    cursor: page.cursor,
    changes: [...news, ...winners.filter((winner) => !listed.has(winner.id))],
    more: page.more,
    refused,
    serverTime: nowMs,
  };
}

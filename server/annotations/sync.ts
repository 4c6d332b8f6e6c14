import { isAheadOfClock } from '#shared/annotations/clock.ts';
import {
  type Annotation,
  type AnnotationSyncRequest,
  type AnnotationSyncResponse,
  MAX_CHANGES_PER_SYNC,
  type RefusedChange,
} from '#shared/protocol/annotations.ts';
import type { AnnotationOwner, AnnotationStore, KeptVersion } from './annotation-store.ts';

/** Characters of JSON in one answer, so that a slow hall network gets it in pieces. */
const MAX_ANSWER_LENGTH = 2_000_000;

/** An `AnnotationSyncResponse` whose changes are still the texts that the store keeps. */
export interface SyncAnswer extends Omit<AnnotationSyncResponse, 'changes'> {
  readonly changes: readonly KeptVersion[];
}

/**
 * Answers one `POST /api/annotations/sync`: takes in what `owner`'s device changed and returns what it lacks.
 * A change whose stamp is more than five minutes ahead of `nowMs` is refused: the latest of several versions keeps the
 * annotation's place, and a device with a wrong clock would always be the latest.
 */
export async function syncAnnotations(
  store: AnnotationStore,
  owner: AnnotationOwner,
  request: AnnotationSyncRequest,
  nowMs: number,
): Promise<SyncAnswer> {
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

  const pushed = new Set(accepted.map(nameOf));
  const news = page.changes.filter((change) => !pushed.has(nameOf(change)));
  const listed = new Set(news.map(nameOf));
  return {
    ok: true,
    cursor: page.cursor,
    changes: [...news, ...winners.filter((winner) => !listed.has(nameOf(winner)))],
    more: page.more,
    refused,
    serverTime: nowMs,
  };
}

/** The answer as JSON. The kept texts go out as they are: 500 strokes need not be parsed to be written again. */
export function syncAnswerJson({ changes, ...answer }: SyncAnswer): string {
  return `${JSON.stringify(answer).slice(0, -1)},"changes":[${changes.map(({ json }) => json).join(',')}]}`;
}

function nameOf({ id, hlc }: Pick<KeptVersion, 'id' | 'hlc'>): string {
  return id + hlc;
}

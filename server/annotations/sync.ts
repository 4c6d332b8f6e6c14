import { isAheadOfClock } from '#shared/annotations/clock.ts';
import {
  type Annotation,
  type AnnotationSyncRequest,
  type AnnotationSyncResponse,
  MAX_CHANGES_PER_SYNC,
  type RefusedChange,
} from '#shared/protocol/annotations.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { hasRoom, NOTE_LIMITS, type NoteLimits } from '../limits/note-limits.ts';
import type { AnnotationOwner, AnnotationStore, KeptVersion } from './annotation-store.ts';

/** Bytes of JSON in one answer, so that a slow hall network gets it in pieces. */
const MAX_ANSWER_LENGTH = 2_000_000;

/** An `AnnotationSyncResponse` whose changes are still the texts that the store keeps. */
export interface SyncAnswer extends Omit<AnnotationSyncResponse, 'changes'> {
  readonly changes: readonly Uint8Array[];
}

/**
 * Answers one `POST /api/annotations/sync`: takes in what `owner`'s device changed and returns what it lacks.
 * A change whose stamp is more than five minutes ahead of `nowMs` is refused: the latest of several versions keeps the
 * annotation's place, and a device with a wrong clock would always be the latest. Of an owner who has as much as `limits` say, only
 * deletions are taken.
 */
export async function syncAnnotations(
  store: AnnotationStore,
  owner: AnnotationOwner,
  request: AnnotationSyncRequest,
  nowMs: number,
  limits: NoteLimits = NOTE_LIMITS,
): Promise<SyncAnswer> {
  const inTime: Annotation[] = [];
  const refused: RefusedChange[] = [];
  for (const change of request.changes) {
    if (isAheadOfClock(change.hlc, nowMs)) {
      refused.push({ id: change.id, hlc: change.hlc, reason: 'clock-ahead' });
    } else {
      inTime.push(change);
    }
  }

  // A device ahead of the store means that the store was restored from an older copy: start again from nothing.
  let { since } = request;
  if (inTime.length > 0 && since > (await store.cursor(owner))) since = 0;
  const { accepted, winners, beyond } = await mergeWhatFits(store, owner, inTime, limits);
  for (const { id, hlc } of beyond) refused.push({ id, hlc, reason: 'full' });
  const limit = { count: MAX_CHANGES_PER_SYNC, length: MAX_ANSWER_LENGTH };
  let page = await store.changesSince(owner, since, limit, accepted);
  if (since > page.last) {
    since = 0;
    page = await store.changesSince(owner, since, limit);
  }
  const { json, cursor, more } = page;
  const unlisted = winners.filter(({ seq }) => seq <= since || seq > cursor);
  const changes = [json, ...unlisted.map((winner) => Buffer.from(winner.json))].filter(
    ({ length }) => length > 0,
  );
  const answer = { ok: true, cursor, changes, more, refused, serverTime: nowMs } as const;
  if (beyond.length === 0) return answer;
  const { annotations, bytes } = limits;
  const { vi, en } = refusal('notes-full', { annotations, megabytes: Math.round(bytes / 1_000_000) });
  return { ...answer, full: { code: 'notes-full', vi, en } };
}

interface Merged {
  readonly accepted: readonly Annotation[];
  readonly winners: readonly KeptVersion[];
  /** Not taken: there is no room. */
  readonly beyond: readonly Annotation[];
}

async function mergeWhatFits(
  store: AnnotationStore,
  owner: AnnotationOwner,
  changes: readonly Annotation[],
  limits: NoteLimits,
): Promise<Merged> {
  if (changes.length === 0) return { accepted: [], winners: [], beyond: [] };
  if (hasRoom(await store.amount(owner), limits)) {
    return { accepted: changes, winners: await store.merge(owner, changes), beyond: [] };
  }
  const held = await store.held(
    owner,
    changes.map(({ id }) => id),
  );
  const ids = new Set(held.map(({ id }) => id));
  const stamps = new Set(held.map(({ hlc }) => hlc));
  // What is sent again takes no room, and a deletion makes some.
  const isFree = ({ id, hlc, body }: Annotation) => stamps.has(hlc) || (body === null && ids.has(id));
  const free = changes.filter(isFree);
  const others = changes.filter((change) => !isFree(change));
  const winners = await store.merge(owner, free);
  if (!hasRoom(await store.amount(owner), limits)) return { accepted: free, winners, beyond: others };
  return { accepted: changes, winners: [...winners, ...(await store.merge(owner, others))], beyond: [] };
}

/**
 * The answer as JSON, in parts. The kept texts go out as they are: 500 strokes need not be parsed to be written again, nor copied,
 * which would have the memory cleared twice as often.
 */
export function syncAnswerParts({ changes, ...answer }: SyncAnswer): readonly Uint8Array[] {
  const start = `${JSON.stringify(answer).slice(0, -1)},"changes":[`;
  const parts = changes.flatMap((part, index) => (index === 0 ? [part] : [COMMA, part]));
  return [Buffer.from(start), ...parts, END];
}

const COMMA = Buffer.from(',');
const END = Buffer.from(']}');

import { isAheadOfClock } from '#shared/annotations/clock.ts';
import {
  type Annotation,
  type AnnotationSyncRequest,
  type AnnotationSyncResponse,
  MAX_CHANGES_PER_SYNC,
  type RefusedChange,
} from '#shared/protocol/annotations.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { NOTE_LIMITS, type NoteLimits } from '../limits/note-limits.ts';
import type { AnnotationOwner, AnnotationStore, Exchanged } from './annotation-store.ts';

/** Bytes of JSON in one answer, so that a slow hall network gets it in pieces. */
const MAX_ANSWER_LENGTH = 2_000_000;

/** An `AnnotationSyncResponse` whose changes are still the texts that the store keeps. */
export interface SyncAnswer extends Omit<AnnotationSyncResponse, 'changes'> {
  readonly changes: readonly Uint8Array[];
}

export interface Synced {
  readonly answer: SyncAnswer;
  /** The owner's own shares and replies, before and after. */
  readonly sharing: Exchanged['sharing'];
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
): Promise<Synced> {
  const inTime: Annotation[] = [];
  const refused: RefusedChange[] = [];
  for (const change of request.changes) {
    if (isAheadOfClock(change.hlc, nowMs)) {
      refused.push({ id: change.id, hlc: change.hlc, reason: 'clock-ahead' });
    } else {
      inTime.push(change);
    }
  }

  const page = { count: MAX_CHANGES_PER_SYNC, length: MAX_ANSWER_LENGTH };
  const { since, epoch } = request;
  const exchanged = await store.exchange(owner, { changes: inTime, since, epoch, limits, page });
  for (const { id, hlc } of exchanged.beyond) refused.push({ id, hlc, reason: 'full' });
  return { answer: answerOf(exchanged, refused, nowMs, limits), sharing: exchanged.sharing };
}

function answerOf(
  { page: { json, cursor, more }, since, winners, epoch, anew, beyond }: Exchanged,
  refused: readonly RefusedChange[],
  nowMs: number,
  limits: NoteLimits,
): SyncAnswer {
  const unlisted = winners.filter(({ seq }) => seq <= since || seq > cursor);
  const changes = [json, ...unlisted.map((winner) => Buffer.from(winner.json))].filter(
    ({ length }) => length > 0,
  );
  return {
    ok: true,
    cursor,
    epoch,
    ...(anew && { anew }),
    changes,
    more,
    refused: [...refused],
    serverTime: nowMs,
    ...(beyond.length > 0 && { full: noRoom(limits) }),
  };
}

function noRoom({ annotations, bytes }: NoteLimits): NonNullable<AnnotationSyncResponse['full']> {
  const { vi, en } = refusal('notes-full', { annotations, megabytes: Math.round(bytes / 1_000_000) });
  return { code: 'notes-full', vi, en };
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

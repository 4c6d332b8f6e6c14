import { liveQuery } from 'dexie';
import {
  CLOCK_START,
  type ClockReading,
  decodeHlc,
  encodeHlc,
  tick,
  witness,
} from '#shared/annotations/clock.ts';
import { placeId } from '#shared/annotations/ids.ts';
import { supersedes } from '#shared/annotations/merge.ts';
import {
  Annotation,
  type AnnotationSyncResponse,
  DeviceId,
  Hlc,
  MAX_CHANGES_PER_SYNC,
} from '#shared/protocol/annotations.ts';
import { AnnotationDatabase, type ReplicaStatus, type StoredAnnotation } from './database.ts';
import { EMPTY_HISTORY } from './history.ts';
import type {
  AnnotationEdit,
  KeptHistory,
  Outgoing,
  PageAnnotations,
  Replica,
  Unsubscribe,
} from './replica.ts';
import { newUuid } from './uuid.ts';

/** Characters of JSON in one push; servers commonly take bodies up to 1 MiB. */
const MAX_PUSH_LENGTH = 400_000;

export interface LocalAnnotationsOptions {
  readonly sessionId: string;
  readonly personId: string;
  /** Called after each stored change of this tab: time to synchronise. */
  readonly onWrite?: () => void;
  /** Milliseconds since the epoch by the clock of this device. */
  readonly now?: () => number;
}

export interface LocalAnnotations extends PageAnnotations, Replica {
  close(): void;
}

/**
 * The person's annotations on this device, in IndexedDB. Everything read or written by one operation is in one
 * transaction, so several tabs can share it; the clock ticks inside the transaction, so no two stamps are equal.
 */
export function openLocalAnnotations(options: LocalAnnotationsOptions): LocalAnnotations {
  const { sessionId, personId, onWrite, now = Date.now } = options;
  const db = new AnnotationDatabase(sessionId, personId);

  async function status(): Promise<ReplicaStatus> {
    const stored = await db.status.get('status');
    if (stored) return stored;
    const deviceId = DeviceId.parse(newUuid());
    return { key: 'status', deviceId, cursor: 0, clockOffset: 0, ...CLOCK_START };
  }

  function inOneTransaction<T>(work: () => Promise<T>): Promise<T> {
    return db.transaction('rw', db.annotations, db.status, db.histories, work);
  }

  async function write(edits: readonly AnnotationEdit[], kept?: KeptHistory): Promise<void> {
    await inOneTransaction(async () => {
      const known = await status();
      let clock: ClockReading = known;
      const rows: StoredAnnotation[] = [];
      for (const edit of edits) {
        clock = tick(clock, now() + known.clockOffset);
        const hlc = encodeHlc({ wall: clock.wall, counter: clock.counter, deviceId: known.deviceId });
        rows.push({ ...Annotation.parse({ ...edit, hlc }), dirty: 1 });
      }
      await db.annotations.bulkPut(rows);
      if (kept) await db.histories.put(kept);
      await db.status.put({ ...known, wall: clock.wall, counter: clock.counter });
    });
    onWrite?.();
  }

  async function outgoing(): Promise<Outgoing> {
    return inOneTransaction(async () => {
      const known = await status();
      await db.status.put(known);
      const dirty = await db.annotations.where('dirty').equals(1).limit(MAX_CHANGES_PER_SYNC).toArray();
      let length = 0;
      const changes: Annotation[] = [];
      for (const { dirty: _, ...annotation } of dirty) {
        length += JSON.stringify(annotation).length;
        if (changes.length > 0 && length > MAX_PUSH_LENGTH) break;
        changes.push(annotation);
      }
      return { deviceId: known.deviceId, since: known.cursor, changes };
    });
  }

  async function takeIn(sent: Outgoing, answer: AnnotationSyncResponse): Promise<boolean> {
    return inOneTransaction(async () => {
      const known = await status();
      const clockOffset = answer.refused.length > 0 ? answer.serverTime - now() : known.clockOffset;
      await confirm(sent, answer);
      let clock = await restamp(answer, { ...known, clockOffset });
      for (const change of answer.changes) {
        clock = witness(clock, decodeHlc(change.hlc));
        const held = await db.annotations.get(change.id);
        if (supersedes(change, held && withoutMark(held))) await db.annotations.put({ ...change, dirty: 0 });
      }
      const serverLostData = answer.cursor < sent.since;
      if (serverLostData) await db.annotations.toCollection().modify({ dirty: 1 });
      // Another tab may have come further meanwhile; both have taken in all up to their own cursor.
      const cursor = serverLostData ? answer.cursor : Math.max(known.cursor, answer.cursor);
      const { wall, counter } = clock;
      await db.status.put({ ...known, clockOffset, wall, counter, cursor });
      const waiting = await db.annotations.where('dirty').equals(1).count();
      return answer.more || waiting > 0;
    });
  }

  /** Takes out of the outbox what the server took, unless it was changed again since. */
  async function confirm(sent: Outgoing, answer: AnnotationSyncResponse): Promise<void> {
    const refused = new Set(answer.refused.map((change) => change.hlc));
    for (const change of sent.changes) {
      const held = await db.annotations.get(change.id);
      if (held?.hlc === change.hlc && !refused.has(change.hlc)) {
        await db.annotations.update(change.id, { dirty: 0 });
      }
    }
  }

  /** After a refusal this device's clock is known to be wrong: gives the refused changes stamps by the server's clock. */
  async function restamp(answer: AnnotationSyncResponse, known: ReplicaStatus): Promise<ClockReading> {
    if (answer.refused.length === 0) return known;
    let clock: ClockReading = CLOCK_START;
    const ahead = await db.annotations.where('dirty').equals(1).sortBy('hlc');
    for (const { id } of ahead) {
      clock = tick(clock, answer.serverTime);
      const hlc = encodeHlc({ wall: clock.wall, counter: clock.counter, deviceId: known.deviceId });
      await db.annotations.update(id, { hlc: Hlc.parse(hlc) });
    }
    return clock;
  }

  return {
    write,
    outgoing,
    takeIn,
    async history(documentSha256) {
      return (await db.histories.get(documentSha256))?.history ?? EMPTY_HISTORY;
    },
    async place(documentSha256) {
      const row = await db.annotations.get(placeId(documentSha256));
      return row && row.body !== null ? withoutMark(row) : null;
    },
    watchOwn: (onChange) =>
      watch(async () => {
        const rows = await db.annotations.filter((row) => row.body !== null).toArray();
        return rows.map(withoutMark);
      }, onChange),
    watchShared: (onChange) =>
      watch(async () => (await db.shared.get('shared'))?.annotations ?? [], onChange),
    watchPage: (documentSha256, page, onChange) =>
      watch(async () => {
        const rows = await db.annotations.where({ documentSha256, page }).toArray();
        return rows.filter((row) => row.body !== null).map(withoutMark);
      }, onChange),
    watchWaiting: (onChange) => watch(() => db.annotations.where('dirty').equals(1).count(), onChange),
    close: () => db.close(),
  };
}

function withoutMark({ dirty: _, ...annotation }: StoredAnnotation): Annotation {
  return annotation;
}

/** Runs `query` now and whenever what it read has changed, in this tab or another. */
function watch<T>(query: () => Promise<T>, onChange: (value: T) => void): Unsubscribe {
  const subscription = liveQuery(query).subscribe({
    next: onChange,
    error: (error: unknown) => console.error('annotations cannot be read', error),
  });
  return () => subscription.unsubscribe();
}

import { createStore } from 'zustand/vanilla';
import { CLOCK_START } from '#shared/annotations/clock.ts';
import { placeId } from '#shared/annotations/ids.ts';
import {
  type Annotation,
  type AnnotationId,
  type AnnotationSyncResponse,
  DeviceId,
  MAX_CHANGES_PER_SYNC,
} from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { type Sealer, UNSEALED } from '../offline/device/sealing.ts';
import { AnnotationDatabase, type ReplicaStatus, type VersionKey } from './database.ts';
import type { AnnotationEdit } from './edit.ts';
import { moveFromFirstVersion } from './first-version.ts';
import { withoutPassages } from './forgetting.ts';
import { EMPTY_HISTORY, type History } from './history.ts';
import { OpenedVersions } from './opened-versions.ts';
import type { KeptHistory, Outgoing, PageAnnotations, Replica } from './replica.ts';
import { sealOlder } from './seal-older.ts';
import { historyContext, sealedJson } from './sealed-json.ts';
import { type SharedKeeper, sharedKeeper } from './shared-keeper.ts';
import type { Shelf } from './shelf.ts';
import { putBack, shelfOf, takeOut, waitingOf } from './shelves.ts';
import { Stamps } from './stamps.ts';
import { takeInAnswer } from './taking-in.ts';
import { newUuid } from './uuid.ts';
import { SeenNews, watch } from './watching.ts';
import { writeEdits } from './writing.ts';

/** Characters of JSON in one push; servers commonly take bodies up to 1 MiB. */
const MAX_PUSH_LENGTH = 400_000;

export interface LocalAnnotationsOptions {
  readonly sessionId: string;
  readonly personId: string;
  /** Encrypts what is kept; without one it lies readable on the device. */
  readonly sealer?: Sealer;
  /** Called after each stored change of this tab: time to synchronise. */
  readonly onWrite?: () => void;
  /** Milliseconds since the epoch by the clock of this device. */
  readonly now?: () => number;
}

export interface LocalAnnotations extends PageAnnotations, Replica, SharedKeeper {
  /** Keeps nothing of the words of documents that were removed. What was written there stays. */
  forgetPassages(documents: readonly Sha256[]): Promise<void>;
  close(): void;
}

/** One change of annotations that lie together. */
interface Change {
  readonly ids: ReadonlySet<AnnotationId>;
  readonly incoming: readonly Annotation[];
  /** Changes what is on the shelf; may be called again when another tab was faster. Returns what else has changed. */
  readonly work: (shelf: Shelf, stamps: Stamps, status: ReplicaStatus) => Partial<ReplicaStatus>;
  /** What else is done in the transaction in which the change is stored. */
  readonly also?: () => Promise<unknown>;
}

/**
 * The person's annotations on this device, in IndexedDB. Sealing cannot be awaited within a transaction; so a change is
 * prepared outside of one and stored only if nothing was stored meanwhile, by this tab or another. Else it is prepared
 * again: no two stamps are equal, and no version is replaced unseen.
 */
export function openLocalAnnotations(options: LocalAnnotationsOptions): LocalAnnotations {
  const { sessionId, personId, sealer = UNSEALED, onWrite, now = Date.now } = options;
  const db = new AnnotationDatabase(sessionId, personId);
  const opened = new OpenedVersions(sealer);
  const json = sealedJson(sealer);
  const shared = sharedKeeper(db, json);
  const full = createStore<{ readonly refusal: Refusal | null }>(() => ({ refusal: null }));
  const sealing = sealer !== UNSEALED;
  const ready = takeOver().catch((error: unknown) => {
    if (db.isOpen()) console.warn('what was kept earlier stays as it is', error);
  });
  const seen = new SeenNews(db, opened, ready);
  let turn: Promise<unknown> = ready;

  async function takeOver(): Promise<void> {
    await moveFromFirstVersion(db, opened);
    if (sealing) await sealOlder(db, sealer);
  }

  async function status(): Promise<ReplicaStatus> {
    const stored = await db.status.get('status');
    return (
      stored ?? {
        key: 'status',
        deviceId: newDeviceId(),
        cursor: 0,
        clockOffset: 0,
        revision: 0,
        sealed: sealing,
        ...CLOCK_START,
      }
    );
  }

  /** One change after another in this tab; only other tabs can come in between. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  async function change({ ids, incoming, work, also }: Change): Promise<void> {
    for (;;) {
      const { known, taken } = await db.transaction('r', db.versions, db.status, async () => ({
        known: await status(),
        taken: await takeOut(db, ids, incoming),
      }));
      const { shelf, readable } = await shelfOf(taken, opened);
      const stamps = new Stamps(known.deviceId, known, newDeviceId);
      const moved = work(shelf, stamps, known);
      const { put, remove } = await putBack(shelf, readable, opened);
      const stored = await db.transaction('rw', db.versions, db.status, db.histories, async () => {
        if ((await status()).revision !== known.revision) return false;
        if (remove.length > 0) await db.versions.bulkDelete([...remove]);
        await db.versions.bulkPut(put);
        await also?.();
        const { deviceId, clock } = stamps;
        const sealed = known.sealed && sealing;
        await db.status.put({ ...known, deviceId, ...clock, ...moved, sealed, revision: known.revision + 1 });
        return true;
      });
      if (!stored) continue;
      seen.tell({ revision: known.revision + 1, put, remove });
      return;
    }
  }

  async function write(edits: readonly AnnotationEdit[], kept?: KeptHistory): Promise<void> {
    await inTurn(async () => {
      const history = kept && {
        documentSha256: kept.documentSha256,
        sealed: await json.seal(historyContext(kept.documentSha256), kept.history),
      };
      await change({
        ids: new Set(edits.map(({ id }) => id)),
        incoming: [],
        work(shelf, stamps, { clockOffset }) {
          writeEdits(shelf, stamps, edits, now() + clockOffset);
          return {};
        },
        ...(history && { also: () => db.histories.put(history) }),
      });
    });
    onWrite?.();
  }

  async function outgoing(): Promise<Outgoing> {
    await ready;
    const { known, rows } = await db.transaction('rw', db.versions, db.status, async () => {
      const known = await status();
      await db.status.put(known);
      const waiting = () => db.versions.where('waiting').above(0);
      // What was deleted goes first: others may still see it, and a server that is full takes nothing else.
      const deleted = await waiting()
        .filter(({ sealed }) => sealed === null)
        .limit(MAX_CHANGES_PER_SYNC)
        .toArray();
      const room = MAX_CHANGES_PER_SYNC - deleted.length;
      const others = await waiting()
        .filter(({ sealed }) => sealed !== null)
        .limit(room)
        .toArray();
      return { known, rows: [...deleted, ...others] };
    });
    const changes: Annotation[] = [];
    let length = 0;
    for (const version of await Promise.all(rows.map((row) => opened.open(row)))) {
      if (!version) continue;
      length += JSON.stringify(version).length;
      if (changes.length > 0 && length > MAX_PUSH_LENGTH) break;
      changes.push(version);
    }
    return { deviceId: known.deviceId, since: known.cursor, epoch: known.epoch ?? null, changes };
  }

  async function takeIn(sent: Outgoing, answer: AnnotationSyncResponse): Promise<boolean> {
    const serverLostData = answer.anew === true || answer.cursor < sent.since;
    const isAhead = answer.refused.some(({ reason }) => reason === 'clock-ahead');
    await inTurn(() =>
      change({
        ids: new Set([...sent.changes, ...answer.changes].map(({ id }) => id)),
        incoming: answer.changes,
        work(shelf, stamps, known) {
          takeInAnswer(shelf, stamps, sent, answer);
          // Another tab may have come further meanwhile; both have taken in all up to their own cursor.
          const { cursor, epoch } = serverLostData || answer.cursor >= known.cursor ? answer : known;
          return {
            cursor,
            epoch: epoch ?? null,
            clockOffset: isAhead ? answer.serverTime - now() : known.clockOffset,
          };
        },
        ...(serverLostData && { also: sendAllAgain }),
      }),
    );
    full.setState({ refusal: answer.full ?? null });
    // What waits for room is not sent in a circle: the next change goes with all of it.
    return answer.more || (!answer.full && (await outgoing()).changes.length > 0);
  }

  async function forgetPassages(documents: readonly Sha256[]): Promise<void> {
    await inTurn(async () => {
      const bare = await withoutPassages(db, opened, documents);
      const stored = await db.transaction('rw', db.versions, db.status, db.histories, async () => {
        await db.histories.bulkDelete([...documents]);
        const now = await db.versions.bulkGet(bare.map(({ id, hlc, as }): VersionKey => [id, hlc, as]));
        // A version never changes but in whether it waits.
        const put = bare.flatMap((row, index) => {
          const known = now[index];
          return known ? [{ ...row, waiting: known.waiting }] : [];
        });
        if (put.length === 0) return null;
        await db.versions.bulkPut(put);
        const known = await status();
        await db.status.put({ ...known, revision: known.revision + 1 });
        return { revision: known.revision + 1, put, remove: [] };
      });
      if (stored) seen.tell(stored);
    });
  }

  function sendAllAgain(): Promise<number> {
    return db.versions.toCollection().modify((row) => {
      row.waiting = waitingOf(row);
    });
  }

  return {
    ...shared,
    write,
    forgetPassages,
    outgoing,
    takeIn,
    async history(documentSha256) {
      await ready;
      const row = await db.histories.get(documentSha256);
      return (await json.open<History>(historyContext(documentSha256), row?.sealed)) ?? EMPTY_HISTORY;
    },
    async place(documentSha256) {
      await ready;
      const rows = await db.versions.where('id').equals(placeId(documentSha256)).toArray();
      const row = rows.find(({ id, as }) => as === id);
      return row ? opened.open(row) : null;
    },
    async known(ids) {
      await ready;
      const keys = await db.versions.where('id').anyOf(ids).primaryKeys();
      return new Set(keys.map(([id]) => id));
    },
    watchOwn: (onChange) =>
      seen.watch({ keys: () => db.versions.toCollection().primaryKeys(), has: () => true }, onChange),
    watchPage: (documentSha256, page, onChange) =>
      seen.watch(
        {
          keys: () => db.versions.where({ documentSha256, page }).primaryKeys(),
          has: (row) => row.documentSha256 === documentSha256 && row.page === page,
        },
        onChange,
      ),
    watchWaiting: (onChange) => watch(() => db.versions.where('waiting').equals(1).count(), onChange),
    watchFull(onChange) {
      onChange(full.getState().refusal);
      return full.subscribe(({ refusal }) => onChange(refusal));
    },
    watchUnsentDeletions: (onChange) =>
      watch(async () => {
        const rows = await db.versions
          .where('waiting')
          .equals(1)
          .filter(({ sealed }) => sealed === null)
          .toArray();
        return new Set(rows.map(({ id }) => id));
      }, onChange),
    close: () => db.close(),
  };
}

function newDeviceId(): DeviceId {
  return DeviceId.parse(newUuid());
}

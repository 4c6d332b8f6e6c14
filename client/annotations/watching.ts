import { liveQuery } from 'dexie';
import type { Annotation } from '#shared/protocol/annotations.ts';
import type { AnnotationDatabase, StoredVersion, VersionKey } from './database.ts';
import type { OpenedVersions } from './opened-versions.ts';
import type { Unsubscribe } from './replica.ts';

/** Runs `query` now and whenever what it read has changed, in this tab or another. */
export function watch<T>(query: () => Promise<T>, onChange: (value: T) => void): Unsubscribe {
  const subscription = liveQuery(query).subscribe({
    next: onChange,
    error: (error: unknown) => console.error('annotations cannot be read', error),
  });
  return () => subscription.unsubscribe();
}

/** What one change of this tab has stored. */
export interface StoredChange {
  /** Which change of the database it was (`ReplicaStatus.revision`). */
  readonly revision: number;
  readonly remove: readonly VersionKey[];
  readonly put: readonly StoredVersion[];
}

/** Some of the versions on this device. */
export interface Part {
  /** The keys of all rows of the part. */
  keys(): Promise<VersionKey[]>;
  has(row: StoredVersion): boolean;
}

/**
 * Tells what is seen in parts of the database. A change of this tab is told from what it has stored: to read even the keys of
 * a page of two thousand strokes again takes as long as a frame, and a pen may be drawing the next stroke. All is read again only
 * after a change that this tab did not make, or did not see.
 */
export class SeenNews {
  readonly #db: AnnotationDatabase;
  readonly #opened: OpenedVersions;
  readonly #ready: Promise<void>;
  readonly #watchers = new Set<(change: StoredChange) => void>();

  /** @param ready resolves once what an older app kept has been taken over, which is no change of this one. */
  constructor(db: AnnotationDatabase, opened: OpenedVersions, ready: Promise<void>) {
    this.#db = db;
    this.#opened = opened;
    this.#ready = ready;
  }

  /** Tells the watchers of a change; to be called in the order of the changes. */
  tell(change: StoredChange): void {
    for (const watcher of this.#watchers) watcher(change);
  }

  /** Calls back with the annotations that are seen in `part`, in the order of their keys: now and after each change. */
  watch(part: Part, onChange: (annotations: readonly Annotation[]) => void): Unsubscribe {
    const shown = new Map<string, Annotation>();
    let revision = -1;
    let turn = this.#ready;
    let stopped = false;

    const add = async (rows: readonly (StoredVersion | undefined)[]) => {
      for (const row of rows) {
        const version = row && (await this.#opened.open(row));
        if (!row || !version || row.as === '') continue;
        shown.set(
          nameOf([row.id, row.hlc, row.as]),
          row.as === version.id ? version : { ...version, id: row.as },
        );
      }
    };

    const readAgain = async () => {
      const { versions, status } = this.#db;
      const read = await this.#db.transaction('r', versions, status, async () => {
        const keys = (await part.keys()).filter(([, , as]) => as !== '');
        return {
          revision: (await status.get('status'))?.revision ?? 0,
          names: new Set(keys.map(nameOf)),
          rows: await versions.bulkGet(keys.filter((key) => !shown.has(nameOf(key)))),
        };
      });
      revision = read.revision;
      for (const name of shown.keys()) if (!read.names.has(name)) shown.delete(name);
      await add(read.rows);
      show();
    };

    const take = async (change: StoredChange) => {
      if (change.revision <= revision) return;
      if (revision < 0 || change.revision > revision + 1) return readAgain();
      revision = change.revision;
      const put = change.put.filter((row) => part.has(row));
      const gone = change.remove.map(nameOf).filter((name) => shown.delete(name));
      await add(put);
      if (put.length > 0 || gone.length > 0) show();
    };

    const show = () => {
      const inOrder = [...shown].sort(([a], [b]) => (a < b ? -1 : 1));
      if (!stopped) onChange(inOrder.map(([, annotation]) => annotation));
    };

    const inTurn = (work: () => Promise<void>) => {
      turn = turn
        .then(() => (stopped ? undefined : work()))
        .catch((error: unknown) => console.error('annotations cannot be read', error));
    };
    const watcher = (change: StoredChange) => inTurn(() => take(change));
    this.#watchers.add(watcher);
    const stop = watch(
      () => this.#db.status.get('status'),
      (status) =>
        inTurn(async () => {
          if ((status?.revision ?? 0) > revision) await readAgain();
        }),
    );
    return () => {
      stopped = true;
      this.#watchers.delete(watcher);
      stop();
    };
  }
}

function nameOf([id, hlc, as]: VersionKey): string {
  return `${id}/${hlc}/${as}`;
}

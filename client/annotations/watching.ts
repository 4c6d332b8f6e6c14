import { liveQuery } from 'dexie';
import type { Annotation } from '#shared/protocol/annotations.ts';
import type { AnnotationDatabase, VersionKey } from './database.ts';
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

/**
 * Calls back with the annotations that stand among the versions with these keys. Only keys are read at each change; a
 * version is read and opened once, however many others come and go on its page.
 */
export function watchStanding(
  db: AnnotationDatabase,
  opened: OpenedVersions,
  keys: () => Promise<VersionKey[]>,
  onChange: (annotations: readonly Annotation[]) => void,
): Unsubscribe {
  let shown = new Map<string, Annotation>();
  let latest: readonly VersionKey[] = [];
  let turn: Promise<void> = Promise.resolve();
  let stopped = false;

  async function show(present: readonly VersionKey[]): Promise<void> {
    // Others have come since: they show all that these would.
    if (stopped || present !== latest) return;
    const seen = present.filter(([, , as]) => as !== '');
    const missing = seen.filter((key) => !shown.has(nameOf(key)));
    const fresh = new Map<string, Annotation>();
    const rows = missing.length === 0 ? [] : await db.versions.bulkGet(missing);
    await Promise.all(
      rows.map(async (row) => {
        const version = row && (await opened.open(row));
        if (!row || !version || row.as === '') return;
        const annotation = row.as === version.id ? version : { ...version, id: row.as };
        fresh.set(nameOf([row.id, row.hlc, row.as]), annotation);
      }),
    );
    const next = new Map<string, Annotation>();
    for (const key of seen) {
      const name = nameOf(key);
      const annotation = shown.get(name) ?? fresh.get(name);
      if (annotation) next.set(name, annotation);
    }
    shown = next;
    if (!stopped) onChange([...shown.values()]);
  }

  const stop = watch(keys, (present) => {
    latest = present;
    turn = turn
      .then(() => show(present))
      .catch((error: unknown) => console.error('annotations cannot be read', error));
  });
  return () => {
    stopped = true;
    stop();
  };
}

function nameOf([id, hlc, as]: VersionKey): string {
  return `${id}/${hlc}/${as}`;
}

import type { AnnotationDatabase } from './database.ts';
import type { OpenedVersions } from './opened-versions.ts';
import { waitingOf } from './shelves.ts';

/** Seals what version 0.2 of the app kept readable, one copy of each annotation, and takes it over. */
export async function moveFromFirstVersion(db: AnnotationDatabase, opened: OpenedVersions): Promise<void> {
  const rows = await db.annotations.toArray();
  if (rows.length === 0) return;
  const moved = await Promise.all(
    rows.map(({ dirty, ...version }) =>
      opened.seal(version, version.body && version.id, dirty ? waitingOf(version) : 0),
    ),
  );
  await db.transaction('rw', db.annotations, db.versions, async () => {
    // Another tab may have been faster.
    if ((await db.annotations.count()) === 0) return;
    await db.versions.bulkPut(moved);
    await db.annotations.clear();
  });
}

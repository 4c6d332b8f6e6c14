import { Dexie } from 'dexie';
import { withoutPassage } from '#shared/annotations/passages.ts';
import type { AnnotationDatabase, StoredVersion } from './database.ts';
import type { OpenedVersions } from './opened-versions.ts';

/**
 * The rows that quote documents that were removed, as they may be kept: marks there, and marks that were carried over from there and
 * have no place any more, without the words under them. What the person wrote stays.
 */
export async function withoutPassages(
  db: AnnotationDatabase,
  opened: OpenedVersions,
  documents: readonly string[],
): Promise<readonly StoredVersion[]> {
  const onThem = await Promise.all(
    documents.map((sha256) =>
      db.versions
        .where('[documentSha256+page]')
        .between([sha256, Dexie.minKey], [sha256, Dexie.maxKey])
        .toArray(),
    ),
  );
  const rows = onThem.flat();
  const ids = new Set(rows.map(({ id }) => id));
  const lost = await db.versions
    .filter(({ carried }) => carried?.lost === true && ids.has(carried.from))
    .toArray();
  const bare: StoredVersion[] = [];
  for (const row of [...rows, ...lost]) {
    const version = await opened.open(row);
    const kept = version && withoutPassage(version);
    if (kept && kept !== version)
      bare.push(await opened.seal(kept, row.as === '' ? null : row.as, row.waiting));
  }
  return bare;
}

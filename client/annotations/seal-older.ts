import type { Sealer } from '../offline/device/sealing.ts';
import type { AnnotationDatabase } from './database.ts';
import { contextOf } from './opened-versions.ts';
import { historyContext, SHARED_CONTEXT } from './sealed-json.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Seals what was kept while nothing was sealed: before the setting was turned on, or over plain HTTP. Once. */
export async function sealOlder(db: AnnotationDatabase, sealer: Sealer): Promise<void> {
  const status = await db.status.get('status');
  if (!status || status.sealed) return;
  const seal = async <T extends { sealed: Bytes | null }>(context: string, row: T): Promise<readonly T[]> =>
    row.sealed && isReadable(row.sealed) ? [{ ...row, sealed: await sealer.seal(context, row.sealed) }] : [];
  const versions = (await db.versions.toArray()).map((row) => seal(contextOf(row), row));
  const histories = (await db.histories.toArray()).map((row) =>
    seal(historyContext(row.documentSha256), row),
  );
  const shared = (await db.shared.toArray()).map((row) => seal(SHARED_CONTEXT, row));
  const sealed = {
    versions: (await Promise.all(versions)).flat(),
    histories: (await Promise.all(histories)).flat(),
    shared: (await Promise.all(shared)).flat(),
  };
  await db.transaction('rw', db.versions, db.histories, db.shared, db.status, async () => {
    // Another tab has written meanwhile: the next opening does it.
    if ((await db.status.get('status'))?.revision !== status.revision) return;
    await db.versions.bulkPut(sealed.versions);
    await db.histories.bulkPut(sealed.histories);
    await db.shared.bulkPut(sealed.shared);
    await db.status.put({ ...status, sealed: true, revision: status.revision + 1 });
  });
}

/** Whether the bytes are JSON as they lie there. */
function isReadable(bytes: Bytes): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}

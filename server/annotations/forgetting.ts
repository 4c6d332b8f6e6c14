import { setImmediate } from 'node:timers/promises';
import { withoutPassage } from '#shared/annotations/passages.ts';
import type { Annotation } from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { type Asking, rowsOf, type Tables } from '../tables/asking.ts';
import { type AnnotationOwner, sessionOf } from './annotation-store.ts';
import { versionOf } from './taking-in.ts';

/** What an engine does of its own so that words lie nowhere any more. */
export interface Erasing {
  /** From when it is over, every exchange knows that these words are not kept. */
  note(sha256: Sha256): Promise<void>;
  /** Whose marks have `part` in them, or may have. */
  owners(part: string): Promise<readonly AnnotationOwner[]>;
  /** What was overwritten goes from the files. `changed`: something was. */
  erase(sha256: Sha256, changed: boolean): Promise<void>;
}

/** The changes as they may be kept: without the words of documents that were removed. */
export function* bare(changes: readonly Annotation[]): Asking<readonly Annotation[]> {
  const rows = yield* rowsOf<{ sha256: string }>('SELECT sha256 FROM annotation_forgotten_documents');
  const forgotten = new Set(rows.map(({ sha256 }) => sha256));
  if (forgotten.size === 0) return changes;
  return changes.map((change) => (forgotten.has(change.documentSha256) ? withoutPassage(change) : change));
}

/** Rewrites the marks of a document that is removed, of one owner after the other: a hall does not stand still for it. */
export async function forgetPassages(tables: Tables, erasing: Erasing, sha256: Sha256): Promise<void> {
  await erasing.note(sha256);
  let changed = false;
  for (const owner of await erasing.owners(sha256)) {
    const some = await tables.write(sessionOf(owner), () => forgetOf(tables, owner, sha256));
    changed ||= some;
    await setImmediate();
  }
  await erasing.erase(sha256, changed);
}

interface MarkRow {
  readonly id: string;
  readonly hlc: string;
  readonly json: string;
}

/** Whether there was something. */
function* forgetOf(
  { dialect }: Pick<Tables, 'dialect'>,
  owner: AnnotationOwner,
  sha256: Sha256,
): Asking<boolean> {
  // Whoever changes something of this owner's waits, or has their amount from before.
  yield* rowsOf(`SELECT owner FROM annotation_owners WHERE owner = @owner ${dialect.forUpdate}`, { owner });
  const rows = yield* rowsOf<MarkRow>(
    `SELECT id, hlc, json FROM annotation_versions WHERE owner = @owner AND type IN ('highlight', 'underline')`,
    { owner },
  );
  const ids = new Set(
    rows.filter(({ json }) => json.includes(sha256)).flatMap((row) => ofDocument(row, sha256)),
  );
  let freed = 0;
  for (const row of rows) {
    const mark = marked(row, ids, sha256);
    if (mark === null) continue;
    const kept = withoutPassage(mark);
    if (kept === mark) continue;
    const json = JSON.stringify(kept);
    freed += Buffer.byteLength(row.json) - Buffer.byteLength(json);
    yield* rowsOf(
      'UPDATE annotation_versions SET json = @json WHERE owner = @owner AND id = @id AND hlc = @hlc',
      {
        owner,
        id: row.id,
        hlc: row.hlc,
        json,
      },
    );
  }
  if (freed === 0) return false;
  yield* rowsOf('UPDATE annotation_owners SET bytes = bytes - @freed WHERE owner = @owner', { owner, freed });
  return true;
}

function ofDocument(row: MarkRow, sha256: Sha256): readonly string[] {
  return versionOf(row).documentSha256 === sha256 ? [row.id] : [];
}

/** The mark, where its words are of the document; a mark that lost its place in a later version still quotes the one it was made on. */
function marked(row: MarkRow, ids: ReadonlySet<string>, sha256: Sha256): Annotation | null {
  if (!ids.has(row.id) && !row.json.includes('"lost":true')) return null;
  const mark = versionOf(row);
  const isLost = mark.carried?.lost === true && ids.has(mark.carried.from);
  return mark.documentSha256 === sha256 || isLost ? mark : null;
}

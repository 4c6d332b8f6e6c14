import type { Database } from 'better-sqlite3';
import { supersedes } from '#shared/annotations/merge.ts';
import { Annotation } from '#shared/protocol/annotations.ts';
import type { AnnotationOwner, AnnotationStore, ChangesPage } from './annotation-store.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS annotations (
    owner      TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    document   TEXT    NOT NULL,
    page       INTEGER NOT NULL,
    hlc        TEXT    NOT NULL,
    body       TEXT,
    change_seq INTEGER NOT NULL,
    PRIMARY KEY (owner, id)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS annotations_by_change ON annotations (owner, change_seq);
`;

interface Row {
  readonly id: string;
  readonly document: string;
  readonly page: number;
  readonly hlc: string;
  readonly body: string | null;
  readonly change_seq: number;
}

/** Annotations in SQLite. Makes its table if it is missing. A change is as durable as `db`'s `synchronous` setting. */
export function createAnnotationStore(db: Database): AnnotationStore {
  db.exec(SCHEMA);
  const selectOne = db.prepare<[string, string], Row>(
    'SELECT id, document, page, hlc, body, change_seq FROM annotations WHERE owner = ? AND id = ?',
  );
  const selectSince = db.prepare<[string, number], Row>(
    `SELECT id, document, page, hlc, body, change_seq FROM annotations
     WHERE owner = ? AND change_seq > ? ORDER BY change_seq`,
  );
  const selectCursor = db.prepare<[string], { cursor: number }>(
    'SELECT coalesce(max(change_seq), 0) AS cursor FROM annotations WHERE owner = ?',
  );
  const upsert = db.prepare<[string, string, string, number, string, string | null, number]>(
    `INSERT INTO annotations (owner, id, document, page, hlc, body, change_seq) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (owner, id) DO UPDATE SET document = excluded.document, page = excluded.page,
       hlc = excluded.hlc, body = excluded.body, change_seq = excluded.change_seq`,
  );

  // The highest number always stays in the table, because a change keeps its row and only moves it to the end.
  const cursorOf = (owner: AnnotationOwner): number => selectCursor.get(owner)?.cursor ?? 0;

  const mergeAll = db.transaction((owner: AnnotationOwner, changes: readonly Annotation[]): Annotation[] => {
    const winners: Annotation[] = [];
    let seq = cursorOf(owner);
    for (const change of changes) {
      const row = selectOne.get(owner, change.id);
      const held = row && annotationOf(row);
      if (supersedes(change, held)) {
        seq += 1;
        const body = change.body === null ? null : JSON.stringify(change.body);
        upsert.run(owner, change.id, change.documentSha256, change.page, change.hlc, body, seq);
      } else if (held && held.hlc !== change.hlc) {
        winners.push(held);
      }
    }
    return winners;
  });

  return {
    merge: async (owner, changes) => (changes.length === 0 ? [] : mergeAll.immediate(owner, changes)),
    async changesSince(owner, since, limit): Promise<ChangesPage> {
      const changes: Annotation[] = [];
      let cursor = since;
      let length = 0;
      for (const row of selectSince.iterate(owner, since)) {
        if (changes.length >= limit.count || (length > 0 && length + sizeOf(row) > limit.length)) {
          return { changes, cursor, more: true };
        }
        changes.push(annotationOf(row));
        length += sizeOf(row);
        cursor = row.change_seq;
      }
      return { changes, cursor, more: false };
    },
    cursor: async (owner) => cursorOf(owner),
  };
}

function sizeOf(row: Row): number {
  return 200 + (row.body?.length ?? 0);
}

function annotationOf(row: Row): Annotation {
  return Annotation.parse({
    id: row.id,
    documentSha256: row.document,
    page: row.page,
    hlc: row.hlc,
    body: row.body === null ? null : JSON.parse(row.body),
  });
}

import { setImmediate } from 'node:timers/promises';
import { withoutPassage } from '#shared/annotations/passages.ts';
import type { Annotation } from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { type Database, emptyWriteAheadLog } from '../database.ts';
import { versionOf } from './taking-in.ts';

interface MarkRow {
  readonly rowid: number;
  readonly owner: string;
  readonly json: string;
}

/** Rows looked at in one turn: a hall does not stand still for it. */
const ROWS_AT_ONCE = 2000;

/** Documents whose words are not kept. */
export interface Forgetting {
  /** `change` as it may be kept. */
  bare(change: Annotation): Annotation;
  forget(sha256: Sha256): Promise<void>;
}

export function sqliteForgetting(db: Database): Forgetting {
  const insert = db.prepare<[string]>(
    'INSERT OR IGNORE INTO annotation_forgotten_documents (sha256) VALUES (?)',
  );
  const forgotten = new Set(
    db.prepare<[], string>('SELECT sha256 FROM annotation_forgotten_documents').pluck().all(),
  );
  const lastRow = db.prepare<[], number | null>('SELECT max(rowid) FROM annotation_versions').pluck();
  const selectMarks = db.prepare<[number, number, string], MarkRow>(
    `SELECT rowid, owner, json FROM annotation_versions
     WHERE rowid > ? AND rowid <= ? AND type IN ('highlight', 'underline') AND instr(json, ?) > 0`,
  );
  const update = db.prepare<[string, number]>('UPDATE annotation_versions SET json = ? WHERE rowid = ?');
  const makeRoom = db.prepare<[number, string]>(
    'UPDATE annotation_owners SET bytes = bytes - ? WHERE owner = ?',
  );

  const rewrite = db.transaction(
    (rows: readonly MarkRow[], goes: (mark: Annotation, owner: string) => boolean) => {
      for (const { rowid, owner, json } of rows) {
        const mark = versionOf({ json });
        const bare = goes(mark, owner) ? withoutPassage(mark) : mark;
        if (bare === mark) continue;
        const kept = JSON.stringify(bare);
        update.run(kept, rowid);
        makeRoom.run(Buffer.byteLength(json) - Buffer.byteLength(kept), owner);
      }
    },
  );

  /** Rewrites the marks that have `part` in them and `goes`, some rows a turn. */
  async function rewriteAll(part: string, goes: (mark: Annotation, owner: string) => boolean): Promise<void> {
    const last = lastRow.get() ?? 0;
    for (let from = 0; from < last; from += ROWS_AT_ONCE) {
      rewrite.immediate(selectMarks.all(from, from + ROWS_AT_ONCE, part), goes);
      await setImmediate();
    }
  }

  return {
    bare: (change) => (forgotten.has(change.documentSha256) ? withoutPassage(change) : change),
    async forget(sha256) {
      // What is overwritten is overwritten with zeros (sqlite.org/pragma.html#pragma_secure_delete).
      db.pragma('secure_delete = ON');
      insert.run(sha256);
      forgotten.add(sha256);
      const ids = new Set<string>();
      await rewriteAll(sha256, ({ id, documentSha256 }, owner) => {
        if (documentSha256 !== sha256) return false;
        ids.add(`${owner}/${id}`);
        return true;
      });
      // A mark that lost its place in a later version still quotes the one that it was made on.
      await rewriteAll(
        '"lost":true',
        ({ carried }, owner) => carried?.lost === true && ids.has(`${owner}/${carried.from}`),
      );
      emptyWriteAheadLog(db);
    },
  };
}

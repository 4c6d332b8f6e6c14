import { randomBytes } from 'node:crypto';
import { type Database, emptyWriteAheadLog, migrate } from '../database.ts';
import { type Asking, rowsOf } from '../tables/asking.ts';
import { sqliteTables } from '../tables/sqlite-tables.ts';
import type { AnnotationStore } from './annotation-store.ts';
import { type AnnotationEngine, keptAnnotations } from './kept-annotations.ts';
import { STEPS } from './sqlite-schema.ts';

/** Annotations in SQLite; brings its tables up to date. A change is as durable as `db`'s `synchronous` setting. */
export function createAnnotationStore(db: Database): AnnotationStore {
  migrate(db, 'annotations', STEPS);
  return keptAnnotations(sqliteTables(db), engineOf(db));
}

function engineOf(db: Database): AnnotationEngine {
  /** This opening of the store: a backup is put back while nothing has it open. */
  const own = randomBytes(12).toString('hex');
  return {
    epoch: () => own,
    // Row by row, by statements that are prepared: a text for all of them would be read five times for each.
    *insert(owner, added): Asking<void> {
      for (const { id, hlc, json, seq, version } of added) {
        yield* rowsOf(
          `INSERT INTO annotation_versions (owner, id, hlc, type, json, change_seq)
           VALUES (@owner, @id, @hlc, @type, @json, @seq)`,
          { owner, id, hlc, type: version.body?.type ?? null, json, seq },
        );
      }
    },
    *remove(owner, removed): Asking<void> {
      for (const { id, hlc } of removed) {
        yield* rowsOf('DELETE FROM annotation_versions WHERE owner = @owner AND id = @id AND hlc = @hlc', {
          owner,
          id,
          hlc,
        });
      }
    },
    async note(sha256) {
      // What is overwritten is overwritten with zeros (sqlite.org/pragma.html#pragma_secure_delete).
      db.pragma('secure_delete = ON');
      db.prepare('INSERT OR IGNORE INTO annotation_forgotten_documents (sha256) VALUES (?)').run(sha256);
    },
    // All there are: to look for the words in all rows at once would take too long for one turn.
    owners: async () => db.prepare<[], string>('SELECT owner FROM annotation_owners').pluck().all(),
    erase: async () => emptyWriteAheadLog(db),
  };
}

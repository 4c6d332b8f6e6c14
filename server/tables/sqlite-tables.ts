import type { Statement } from 'better-sqlite3';
import type { Database } from '../database.ts';
import type { Asking, Question, Tables } from './asking.ts';

/** Tables in SQLite, where every work is done within one turn. */
export interface SqliteTables extends Tables {
  /** All or nothing, and done when it returns. */
  now<Answer>(work: () => Asking<Answer>): Answer;
}

export function sqliteTables(db: Database): SqliteTables {
  const prepared = new Map<string, Statement<[Question['values']]>>();
  function answer({ sql, values }: Question): readonly unknown[] {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = db.prepare<[Question['values']]>(sql);
      prepared.set(sql, statement);
    }
    if (statement.reader) return statement.all(values);
    statement.run(values);
    return [];
  }
  function answered<Answer>(work: () => Asking<Answer>): Answer {
    const asking = work();
    let step = asking.next([]);
    while (!step.done) step = asking.next(answer(step.value));
    return step.value;
  }
  const inOne = db.transaction(<Answer>(work: () => Asking<Answer>): Answer => answered(work));
  // Immediate: it may read first, and the server's terminal command writes beside it.
  const now = <Answer>(work: () => Asking<Answer>): Answer => inOne.immediate(work) as Answer;
  return {
    dialect: {
      forUpdate: '',
      each: (name) => `json_each(@${name})`,
      items: (name) => `json_each(@${name})`,
      isOneOf: (text, name) => `${text} IN (SELECT value FROM json_each(@${name}))`,
      // With a limit, or along an index, the order of the subquery counts (sqlite.org/optoverview.html#omitorderby).
      joinedJson: `CAST(group_concat(json, ',') AS BLOB)`,
    },
    now,
    transaction: async (work) => now(work),
    write: async (_log, work) => now(work),
    look: async (work) => answered(work),
    snapshot: async <Answer>(work: () => Asking<Answer>) => inOne.deferred(work) as Answer,
  };
}

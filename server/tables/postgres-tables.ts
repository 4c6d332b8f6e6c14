import type { Postgres, Queries } from '../postgres/postgres.ts';
import type { Asking, Question, Tables } from './asking.ts';

/**
 * SQLSTATE of a transaction that was rolled back because another one is in its way: begun again, it comes after that and sees what it did.
 * deadlock_detected, serialization_failure, and unique_violation: what was looked for and not found is there by now.
 */
const IN_THE_WAY = new Set(['40P01', '40001', '23505']);
const MOST_TRIES = 10;

/** Tables in PostgreSQL. */
export function postgresTables(db: Postgres): Tables {
  return {
    dialect: {
      forUpdate: 'FOR UPDATE',
      each: (name) => `json_each_text(CAST(@${name} AS json))`,
      items: (name) => `json_array_elements(CAST(@${name} AS json))`,
      isOneOf: (text, name) => `${text} IN (SELECT json_array_elements_text(CAST(@${name} AS json)))`,
      joinedJson: `convert_to(string_agg(json, ',' ORDER BY seq), 'UTF8')`,
    },
    transaction: (work) => again(() => db.transaction((inside) => answered(inside, work))),
    write: (log, work) => again(() => db.write(log, (inside) => answered(inside, work))),
    look: (work) => answered(db, work),
    snapshot: (work) =>
      db.transaction(async (inside) => {
        await inside.run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
        return answered(inside, work);
      }),
  };
}

async function answered<Answer>(queries: Queries, work: () => Asking<Answer>): Promise<Answer> {
  const asking = work();
  let step = asking.next([]);
  while (!step.done) {
    const { sql, values } = step.value;
    const { text, names } = numbered(sql);
    step = asking.next(
      await queries.rows(
        text,
        names.map((name) => given(values, name)),
      ),
    );
  }
  return step.value;
}

async function again<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isInTheWay = error instanceof Error && 'code' in error && IN_THE_WAY.has(String(error.code));
      if (!isInTheWay || tries === MOST_TRIES) throw error;
    }
  }
}

interface Numbered {
  readonly text: string;
  /** In the order of their numbers. */
  readonly names: readonly string[];
}

const known = new Map<string, Numbered>();

/** Names become the numbers that PostgreSQL has for them. */
function numbered(sql: string): Numbered {
  const before = known.get(sql);
  if (before) return before;
  const names: string[] = [];
  const text = sql.replaceAll(/@(\w+)/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  const made = { text, names };
  known.set(sql, made);
  return made;
}

function given(values: Question['values'], name: string): Question['values'][string] {
  const value = values[name];
  if (value === undefined) throw new Error(`the question names ${name}, which it is not given`);
  return value;
}

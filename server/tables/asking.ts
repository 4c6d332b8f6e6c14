import type { LogId } from '#shared/protocol/ids.ts';

/** What a question is given for the names in it: "@name". */
type Values = Readonly<Record<string, string | number | null | Uint8Array>>;

/** SQL that SQLite and PostgreSQL read alike, but for what stands in `Dialect`. Aliases with a capital are in double quotes. */
export interface Question {
  readonly sql: string;
  readonly values: Values;
}

/**
 * Work that asks tables. What it asks is answered at once by SQLite, and some turns later by PostgreSQL, so its rules are written once for
 * both. It may be begun again from its start and does nothing but ask.
 */
export type Asking<Answer> = Generator<Question, Answer, readonly unknown[]>;

/** Where the two differ. */
export interface Dialect {
  /** Ends a SELECT: the rows found are nobody else's to change until the transaction is over. */
  readonly forUpdate: string;
  /** Rows with `key` and `value`, of the JSON object of texts under this name. */
  each(name: string): string;
  /** Rows with `value`, of the JSON array under this name; what is in an object there is asked of it by "->>". */
  items(name: string): string;
  /** Whether `text` is one of those in the JSON array under this name. */
  isOneOf(text: string, name: string): string;
  /**
   * An aggregate: `json` of all rows of a subquery that is in the order of its `seq`, with commas between them, in UTF-8. Null where there
   * are none.
   */
  readonly joinedJson: string;
}

/** Tables of either engine. */
export interface Tables {
  readonly dialect: Dialect;
  /** All or nothing, of what belongs to the office as a whole. */
  transaction<Answer>(work: () => Asking<Answer>): Promise<Answer>;
  /** The same, of what belongs to `log`. */
  write<Answer>(log: LogId, work: () => Asking<Answer>): Promise<Answer>;
  /** Questions that change nothing, each answered as things are then. */
  look<Answer>(work: () => Asking<Answer>): Promise<Answer>;
  /** Questions that change nothing, all answered as things are in one moment. */
  snapshot<Answer>(work: () => Asking<Answer>): Promise<Answer>;
}

/** The rows that SQL finds, or returns of what it wrote. */
export function* rowsOf<Row>(sql: string, values: Values = {}): Asking<readonly Row[]> {
  return (yield { sql, values }) as readonly Row[];
}

/** The first of them; null: there are none. */
export function* firstOf<Row>(sql: string, values: Values = {}): Asking<Row | null> {
  const [row] = yield* rowsOf<Row>(sql, values);
  return row ?? null;
}

/** Whether there is one. What writes says so by RETURNING. */
export function* isAny(sql: string, values: Values = {}): Asking<boolean> {
  return (yield* rowsOf(sql, values)).length > 0;
}

import type { SessionId } from '#shared/protocol/ids.ts';

/**
 * What is kept of a session at rest beside its log, so that nobody has to load it to know of it: two texts, whose meaning is
 * index-rows.ts' business.
 */
export interface IndexRow {
  readonly id: SessionId;
  /** The last entry of its log when the row was made, and that entry's hash: once the log has gone on, the row is void. */
  readonly seq: number;
  readonly hash: string;
  /** What is listed of it. */
  readonly listed: string;
  /** Who has a code for it. */
  readonly people: string;
}

/** One row for each session that was ever at rest. Nothing here is official: whatever is lost is made anew from the logs. */
export interface SessionIndex {
  /** All rows, but for the people. */
  listed(): Promise<readonly Omit<IndexRow, 'people'>[]>;
  /** The people of one session; null where it has no row. */
  people(id: SessionId): Promise<Omit<IndexRow, 'listed'> | null>;
  /** Takes the place of the session's earlier row. Durable when it resolves. */
  put(row: IndexRow): Promise<void>;
}

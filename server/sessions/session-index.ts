import type { SessionId } from '#shared/protocol/ids.ts';

/**
 * What is kept of a session at rest beside its log, so that nobody has to load it to know of it, and whoever loads it need not work it
 * out again. What the texts and bytes mean is index-rows.ts' business.
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
  /** What its log made of it. */
  readonly views: Uint8Array;
}

/** A row as it is read: with one of the things that it keeps. */
export type RowWith<Part extends 'listed' | 'people' | 'views'> = Pick<
  IndexRow,
  'id' | 'seq' | 'hash' | Part
>;

/** One row for each session that was ever at rest. Nothing here is official: whatever is lost is made anew from the logs. */
export interface SessionIndex {
  /** What is listed of every session. */
  listed(): Promise<readonly RowWith<'listed'>[]>;
  /** The people of one session; null where it has no row. */
  people(id: SessionId): Promise<RowWith<'people'> | null>;
  /** What its log made of one session; null where it has no row. */
  views(id: SessionId): Promise<RowWith<'views'> | null>;
  /** Takes the place of the session's earlier row. Durable when it resolves. */
  put(row: IndexRow): Promise<void>;
}

import type { OpenCoveredEntry } from '#shared/archive/coverage.ts';

/** What is particular to the entries of one kind of log: a session's, or the register's. */
export interface LogKind<Entry extends OpenCoveredEntry> {
  /** The version of the rules by which this server decides such entries. */
  readonly core: number;
  /** One entry, however old. @throws Error when it is of no known shape. */
  readonly read: (entry: unknown) => Entry;
  /** The same of the text of an entry that this very core decided, as the signature beside it says. */
  readonly readDecidedHere: (body: string) => Entry;
}

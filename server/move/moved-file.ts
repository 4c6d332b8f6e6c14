import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '../database.ts';
import { syncFolder } from '../files.ts';

/** What a database file is called once its data lie in PostgreSQL: no server takes it for its own. */
const MOVED = `${DATABASE_FILE}.moved-`;

/** Gives the database file of a data folder, which nobody has open, that name, and returns where it lies now. */
export function setAside(dataDir: string, at: Date): string {
  const aside = join(dataDir, `${MOVED}${at.toISOString().replaceAll(':', '-')}`);
  renameSync(join(dataDir, DATABASE_FILE), aside);
  syncFolder(dataDir);
  return aside;
}

/** The file whose data were moved to PostgreSQL last; null where they were not, or there is a database again. */
export function movedAway(dataDir: string): string | null {
  if (!existsSync(dataDir) || existsSync(join(dataDir, DATABASE_FILE))) return null;
  const moved = readdirSync(dataDir).filter((name) => name.startsWith(MOVED));
  return moved.toSorted().at(-1) ?? null;
}

import type { Storage } from '../storage.ts';
import { placeOf } from './address.ts';

/** PostgreSQL could not be opened, or is not what belongs to the data folder; for the operator, and without the password. */
export class DatabaseError extends Error {}

/** @throws DatabaseError */
export async function openPostgresStorage(_dataDir: string, url: string): Promise<Storage> {
  throw new DatabaseError(`Chưa dùng được PostgreSQL / PostgreSQL cannot be used yet: ${placeOf(url)}`);
}

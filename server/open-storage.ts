import type { Config } from './config.ts';
import { openPostgresStorage } from './postgres/storage.ts';
import { openStorage, type Storage } from './storage.ts';

/** Where a server keeps what it has. */
export type StoragePlace = Pick<Config, 'dataDir' | 'databaseUrl'>;

export type OpenStorage = (place: StoragePlace) => Promise<Storage>;

/** PostgreSQL where one is named, else SQLite. */
export const openStorageAt: OpenStorage = ({ dataDir, databaseUrl }) =>
  databaseUrl === null ? openStorage(dataDir) : openPostgresStorage(dataDir, databaseUrl);

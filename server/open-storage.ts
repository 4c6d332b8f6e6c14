import type { Config } from './config.ts';
import { DATABASE_FILE } from './database.ts';
import { movedAway } from './move/moved-file.ts';
import { DatabaseError, openPostgresStorage } from './postgres/storage.ts';
import { openStorage, type Storage } from './storage.ts';

/** Where a server keeps what it has. */
export type StoragePlace = Pick<Config, 'dataDir' | 'databaseUrl'>;

export type OpenStorage = (place: StoragePlace) => Promise<Storage>;

/** PostgreSQL where one is named, else SQLite. Rejects with DatabaseError where the data of the folder lie in the other one. */
export const openStorageAt: OpenStorage = async ({ dataDir, databaseUrl }) => {
  if (databaseUrl !== null) return openPostgresStorage(dataDir, databaseUrl);
  const moved = movedAway(dataDir);
  if (moved !== null) {
    throw new DatabaseError(
      `Dữ liệu của ${dataDir} đã được chuyển sang PostgreSQL, tệp cũ là ${moved}: hãy đặt DATABASE_URL; muốn dùng lại tệp cũ thì đổi tên nó thành ${DATABASE_FILE}. / The data of the folder were moved to PostgreSQL, and that is the old file: set DATABASE_URL; to use the old file again, rename it to ${DATABASE_FILE}.`,
    );
  }
  return openStorage(dataDir);
};

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSigningKey } from '../eventlog/signing-key.ts';
import { serverSecret } from '../identity/secret.ts';
import { copyAll, type Moved, type ServerKeys } from './copy.ts';
import { MoveError } from './move-error.ts';
import { setAside } from './moved-file.ts';
import { fromPostgres, intoPostgres } from './postgres-place.ts';
import { fromSqlite, intoSqlite } from './sqlite-place.ts';

/**
 * Moves what a data folder keeps in SQLite to the database at `url`: all of it, or nothing. Documents and keys stay in the folder. The
 * database file gets another name, so that no server goes on with it.
 * @returns `aside`: where it lies now.
 * @throws MoveError, and what `copyAll` throws, when nothing was moved.
 */
export async function moveToPostgres(dataDir: string, url: string): Promise<Moved & { aside: string }> {
  const keys = keysIn(dataDir);
  const moved = await fromSqlite(dataDir, (kept) =>
    intoPostgres(url, (filling) => copyAll(kept, filling, keys)),
  );
  return { ...moved, aside: setAside(dataDir, new Date()) };
}

/**
 * Moves what the database at `url` keeps to SQLite in its servers' data folder: all of it, or nothing. The database stays as it is.
 * @throws MoveError, and what `copyAll` throws, when nothing was moved.
 */
export async function moveToSqlite(url: string, dataDir: string): Promise<Moved> {
  const keys = keysIn(dataDir);
  return fromPostgres(url, (kept) => intoSqlite(dataDir, (filling) => copyAll(kept, filling, keys)));
}

/** @throws MoveError where the folder is not one of a server: no server could go on there. */
function keysIn(dataDir: string): ServerKeys {
  const missing = ['secret.key', 'signing.key'].find((name) => !existsSync(join(dataDir, name)));
  const signingKey = missing === undefined ? readSigningKey(dataDir) : null;
  if (signingKey) return { signingKey, secret: serverSecret(dataDir) };
  throw new MoveError(
    `Không có ${join(dataDir, missing ?? 'signing.key')}: thư mục sau sqlite: phải là thư mục dữ liệu của máy chủ, nơi có khóa và tài liệu. / No such file: the folder behind sqlite: has to be the data folder of the server, where its keys and documents lie.`,
  );
}

import { resolve } from 'node:path';
import { ConfigError } from '../config.ts';
import { LaterCoreError } from '../eventlog/later-core.ts';
import { UnsignedLogError } from '../eventlog/unsigned-log.ts';
import { ChangedSecretError } from '../identity/taken-up-secret.ts';
import { isPostgresUrl, placeOf } from '../postgres/address.ts';
import { DatabaseError } from '../postgres/storage.ts';
import { RestoredBesideLogError } from '../restored-database.ts';
import { step } from '../setup/step.ts';
import type { Moved } from './copy.ts';
import { moveToPostgres, moveToSqlite } from './move.ts';
import { MoveError } from './move-error.ts';

const USAGE = `npm run move -- sqlite:THƯ_MỤC_DỮ_LIỆU postgres:
npm run move -- postgres: sqlite:THƯ_MỤC_DỮ_LIỆU
  Chuyển toàn bộ dữ liệu của máy chủ từ SQLite sang PostgreSQL, hoặc ngược lại. "postgres:" là cơ sở dữ liệu trong DATABASE_URL; cũng có thể viết cả địa chỉ postgres://…, nhưng mật khẩu khi đó hiện trên màn hình. Dừng mọi máy chủ trước; nơi đến phải trống.
  Moves all data of a server from SQLite to PostgreSQL, or back. "postgres:" is the database in DATABASE_URL; a whole postgres://… may stand there, too, but its password is on the screen then. Stop all servers first; the place it goes to has to be empty.`;

/** `npm run move -- FROM INTO`, on the server itself. */
async function main(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const [from = '', into = ''] = words;
  const [dataDir, url] = [
    folderIn(from) ?? folderIn(into),
    urlIn(from, environment) ?? urlIn(into, environment),
  ];
  if (words.length !== 2 || dataDir === null || url === null) throw new ConfigError(USAGE);
  if (folderIn(from) !== null) await tellToPostgres(dataDir, url);
  else await tellToSqlite(url, dataDir);
}

async function tellToPostgres(dataDir: string, url: string): Promise<void> {
  const moved = await step(`Chuyển sang PostgreSQL (moving to PostgreSQL) ${placeOf(url)}`, () =>
    moveToPostgres(dataDir, url),
  );
  console.log(`${counted(moved)}
Tệp cũ được giữ ở ${moved.aside}. Tài liệu và khóa vẫn ở ${dataDir}. Từ nay khởi động máy chủ với DATABASE_URL và DATA_DIR=${dataDir}.
The old file is kept there; documents and keys stay in the data folder. From now on start the server with DATABASE_URL and that DATA_DIR.`);
}

async function tellToSqlite(url: string, dataDir: string): Promise<void> {
  const moved = await step(`Chuyển sang SQLite (moving to SQLite) ${dataDir}`, () =>
    moveToSqlite(url, dataDir),
  );
  console.log(`${counted(moved)}
Cơ sở dữ liệu ${placeOf(url)} vẫn giữ nguyên, nhưng không còn được dùng nữa. Từ nay khởi động máy chủ không có DATABASE_URL, với DATA_DIR=${dataDir}.
The database is left as it is, and is of no use any more. From now on start the server without DATABASE_URL, with that DATA_DIR.`);
}

function counted({ sessions, entries, rows }: Moved): string {
  return `Đã chuyển và so lại từng dòng: ${sessions} kỳ họp, ${entries} mục nhật ký, ${rows} dòng dữ liệu.
Moved and compared row by row: ${sessions} sessions, ${entries} log entries, ${rows} rows.`;
}

function folderIn(word: string): string | null {
  const [, folder] = /^sqlite:(.+)$/.exec(word) ?? [];
  return folder === undefined ? null : resolve(folder);
}

function urlIn(word: string, { DATABASE_URL = '' }: NodeJS.ProcessEnv): string | null {
  const url = word === 'postgres:' ? DATABASE_URL : word;
  return isPostgresUrl(url) ? url : null;
}

main(process.argv.slice(2), process.env).catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});

/** What whoever typed the command can act on; anything else is a bug and keeps its stack. */
function explain(error: unknown): unknown {
  if (error instanceof ConfigError || error instanceof MoveError) return error.message;
  if (error instanceof DatabaseError || error instanceof RestoredBesideLogError) return error.message;
  if (error instanceof UnsignedLogError || error instanceof LaterCoreError) return error.message;
  if (error instanceof ChangedSecretError) {
    return 'secret.key không phải khóa mà dữ liệu này dùng: hãy đặt đúng tệp, hoặc khởi động máy chủ một lần trước, mọi mã sẽ là mã mới. / secret.key is not the one that these data use: put the right file there, or start the server once first, which makes new codes.';
  }
  return error;
}

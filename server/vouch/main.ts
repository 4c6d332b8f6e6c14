import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Reason } from '#shared/protocol/text.ts';
import { ConfigError, readConfig } from '../config.ts';
import { DATABASE_FILE } from '../database.ts';
import { LaterCoreError } from '../eventlog/later-core.ts';
import { UnsignedLogError } from '../eventlog/unsigned-log.ts';
import { DatabaseError } from '../postgres/storage.ts';
import { RestoredBesideLogError } from '../restored-database.ts';
import { vouchForAll } from './vouch-for-all.ts';

const USAGE = `npm run vouch -- "LÝ DO"
  Khi khóa ký của máy chủ đã mất hoặc bị thay: ký xác nhận mọi nhật ký trong thư mục dữ liệu bằng khóa hiện có (hoặc khóa mới), ghi lý do vào nhật ký. Dừng máy chủ trước.
  Where the server's signing key is lost or was replaced: signs for all logs in the data folder, with the reason on record. Stop the server first.`;

/** `npm run vouch -- REASON`, on the server itself. */
async function main(words: readonly string[]): Promise<void> {
  const reason = Reason.safeParse(words.join(' ').trim());
  if (!reason.success) throw new ConfigError(USAGE);
  const config = readConfig(process.env);
  const database = join(config.dataDir, DATABASE_FILE);
  if (config.databaseUrl === null && !existsSync(database)) {
    throw new ConfigError(
      `Không có ${database}: hãy đặt DATA_DIR như của máy chủ. / No such file: set DATA_DIR as the server's.`,
    );
  }
  const told = await vouchForAll(config, reason.data, new Date().toISOString());
  for (const { id, upTo } of told) {
    console.log(`${id}: ${upTo === null ? 'đã đủ chữ ký / is covered' : `1-${upTo}`}`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});

/** What whoever typed the command can act on; anything else is a bug and keeps its stack. */
function explain(error: unknown): unknown {
  if (error instanceof ConfigError || error instanceof UnsignedLogError) return error.message;
  if (error instanceof LaterCoreError || error instanceof DatabaseError) return error.message;
  return error instanceof RestoredBesideLogError ? error.message : error;
}

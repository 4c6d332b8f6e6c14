import { ConfigError, readConfig } from '../config.ts';
import { ChangedSecretError } from '../identity/taken-up-secret.ts';
import type { StoragePlace } from '../open-storage.ts';
import { DatabaseError } from '../postgres/storage.ts';
import { RestoredBesideLogError } from '../restored-database.ts';
import { administrationCodes } from './administration.ts';
import { codesAtTerminal, isMeant } from './at-terminal.ts';
import { NoDataError } from './data-folder.ts';

const USAGE = `npm run codes -- NGƯỜI
  In mã đăng nhập của NGƯỜI: mã số (s1, s2, display, d12) hoặc họ tên, một phần họ tên cũng được. Việc này được ghi lại.
  Prints the sign-in code of a person, by id or name or a part of it. This is put on record.

npm run codes -- administrator
  In mã của những người quản trị, và gỡ mã PIN đã bị khóa vì nhập sai; nếu chưa lập văn phòng thì in mã thiết lập, dùng một lần ở trang /administration.
  Prints the codes of the administrators, and takes off PINs that wrong tries have locked; where no office is set up yet, the setup code, good once on the page /administration.`;

/** `npm run codes -- PERSON`, on the server itself: for whoever has lost a code and has nobody to ask. */
async function main(words: readonly string[]): Promise<void> {
  const wanted = words.join(' ').trim();
  if (wanted === '') throw new ConfigError(USAGE);
  const config = readConfig(process.env);
  if (wanted === 'administrator') return tellAdministration(config);
  const found = await codesAtTerminal(config, (person) => isMeant(person, wanted));
  if (found.length === 0) {
    throw new ConfigError(
      `Không có ai là "${wanted}" trong ${config.dataDir}. / Nobody is called that there.`,
    );
  }
  for (const { session, person, code } of found) {
    console.log(`${person.name.padEnd(30)} ${code.padEnd(16)} ${person.personId.padEnd(8)} ${session}`);
  }
}

async function tellAdministration(place: StoragePlace): Promise<void> {
  const told = await administrationCodes(place);
  if (told.type === 'setup') {
    console.log(`${'mã thiết lập (setup code)'.padEnd(30)} ${told.code}`);
    return;
  }
  for (const { name, code, personId } of told.codes) {
    console.log(`${name.padEnd(30)} ${code.padEnd(16)} ${personId}`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});

/** What whoever typed the command can act on; anything else is a bug and keeps its stack. */
function explain(error: unknown): unknown {
  if (error instanceof ConfigError || error instanceof RestoredBesideLogError) return error.message;
  if (error instanceof DatabaseError) return error.message;
  if (error instanceof NoDataError) {
    return `Không có ${error.message}: hãy đặt DATA_DIR như của máy chủ. / No such file: set DATA_DIR as the server's.`;
  }
  if (error instanceof ChangedSecretError) {
    return 'secret.key đã được thay: hãy khởi động máy chủ trước, mọi mã sẽ là mã mới. / secret.key was replaced: start the server first.';
  }
  return error;
}

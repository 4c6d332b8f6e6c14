import type { LoggedEvent } from '#shared/protocol/events.ts';
import { SessionId } from '#shared/protocol/ids.ts';
import { openDatabase } from '../../../server/database.ts';
import { chain, emptyLog } from '../../../server/eventlog/chain.ts';
import { signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import { makeSigningKey } from '../../../server/eventlog/signing-key.ts';
import { sqliteEventLog } from '../../../server/eventlog/sqlite.ts';
import { temporaryFolder } from '../../support/folders.ts';

/** A data folder with one session, as a server would have kept it: what happened at one time was appended and signed together. */
export async function dataFolderWith(log: readonly LoggedEvent[]): Promise<string> {
  const dataDir = temporaryFolder();
  const session = SessionId.parse('kh-do-khoi-dong');
  const { signer } = makeSigningKey(dataDir, true);
  const entries = chain(emptyLog(session), log);
  const checkpoints = entries.flatMap((entry, place) => {
    const at = log[place]?.at ?? '';
    return log[place + 1]?.at === at ? [] : [signCheckpoint(signer, session, entry, at)];
  });
  const db = openDatabase(dataDir);
  await sqliteEventLog(db).adopt(session, entries, checkpoints);
  db.close();
  return dataDir;
}

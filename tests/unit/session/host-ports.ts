import { sqlitePlainBallots } from '../../../server/ballots/plain-ballots.ts';
import { PollKeys } from '../../../server/ballots/poll-keys.ts';
import { sqliteSecretBox } from '../../../server/ballots/secret-sqlite.ts';
import { sqliteBallotBox } from '../../../server/ballots/sqlite.ts';
import type { Database } from '../../../server/database.ts';
import { sqliteEventLog } from '../../../server/eventlog/sqlite.ts';
import type { SessionPorts } from '../../../server/session/session-ports.ts';
import type { SessionsPorts } from '../../../server/sessions/sessions.ts';
import { sqliteSessionIndex } from '../../../server/sessions/sqlite.ts';
import { OUR_SERVER } from '../eventlog/signers.ts';

/** A server's ports over one database, with secrets of polls in memory. */
export function hostPorts(db: Database): SessionPorts & SessionsPorts {
  return {
    log: sqliteEventLog(db),
    signingKey: { signer: OUR_SERVER, coversAll: true },
    box: sqliteBallotBox(db),
    secretBox: sqliteSecretBox(db),
    plainBallots: sqlitePlainBallots(db),
    pollSecrets: {
      async save() {},
      find: async () => null,
      async destroy() {},
      async destroyOthers() {},
    },
    pollKeys: new PollKeys(),
    isArchived: () => false,
    clock: { now: () => Date.now(), hold: () => () => {} },
    async onPeopleChanged() {},
    async onRest() {},
    index: sqliteSessionIndex(db),
    async removeFile() {},
    reportError(error) {
      throw error;
    },
  };
}

import type { PollSecret } from '../../../server/ballots/poll-secrets.ts';
import type { Database } from '../../../server/database.ts';
import type { SessionsPorts } from '../../../server/sessions/sessions.ts';
import { type Pause, yielding } from '../../support/yielding/yielding.ts';
import { hostPorts } from '../session/host-ports.ts';

export interface SessionsUnderTest extends SessionsPorts {
  /** Secrets of polls, by public key. */
  readonly secrets: Map<string, PollSecret>;
  /** What was reported, in order. */
  readonly reported: string[];
}

/** A server's ports over one database that yields, with secrets of polls in memory. */
export function sessionsPorts(db: Database, pause: Pause): SessionsUnderTest {
  const plain = hostPorts(db);
  const secrets = new Map<string, PollSecret>();
  const reported: string[] = [];
  return {
    ...plain,
    secrets,
    reported,
    log: yielding(plain.log, pause),
    index: yielding(plain.index, pause),
    box: yielding(plain.box, pause),
    secretBox: yielding(plain.secretBox, pause),
    plainBallots: yielding(plain.plainBallots, pause),
    pollSecrets: yielding(
      {
        async save(publicKey, secret) {
          secrets.set(publicKey, secret);
        },
        find: async (publicKey) => secrets.get(publicKey) ?? null,
        async destroy(publicKey) {
          secrets.delete(publicKey);
        },
        async destroyOthers(publicKeys) {
          for (const known of secrets.keys()) if (!publicKeys.has(known)) secrets.delete(known);
        },
      },
      pause,
    ),
    async onPeopleChanged() {
      await pause();
    },
    reportError: (error, context) => reported.push(`${context}: ${String(error)}`),
  };
}

import { PUBLIC } from '#shared/access/viewer.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { SessionId } from '#shared/protocol/ids.ts';
import { openDatabase } from '../../../server/database.ts';
import { emptyLog, entryHash, newSalt } from '../../../server/eventlog/chain.ts';
import { signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import type { StoredEntry } from '../../../server/eventlog/event-log.ts';
import { LogDigest } from '../../../server/eventlog/log-digest.ts';
import { makeSigningKey } from '../../../server/eventlog/signing-key.ts';
import { sqliteEventLog } from '../../../server/eventlog/sqlite.ts';
import { takeUpSecret } from '../../../server/identity/changed-secret.ts';
import { TERMINAL } from '../../../server/identity/identities.ts';
import { serverSecret } from '../../../server/identity/secret.ts';
import { sqliteIdentities } from '../../../server/identity/sqlite.ts';
import { participantsOf } from '../../../server/session/people.ts';
import { SessionViews } from '../../../server/session/views.ts';
import { IndexRows } from '../../../server/sessions/index-rows.ts';
import { sqliteSessionIndex } from '../../../server/sessions/sqlite.ts';
import { temporaryFolder } from '../../support/folders.ts';

/** A session that somebody is going to enter, and the sign-in of a delegate who does. */
export interface Visit {
  readonly sessionId: SessionId;
  readonly token: string;
}

export interface PastFolder {
  readonly dataDir: string;
  readonly visits: readonly Visit[];
}

/**
 * A data folder with so many past sessions, each with the log `past` in a chain of its own, as a server leaves it that served them all:
 * what happened at one time was appended together. Signed append by append where somebody enters; of the other logs, which nobody reads,
 * only the end is.
 */
export async function folderOfPast(
  sessions: number,
  past: readonly LoggedEvent[],
  visited: number,
): Promise<PastFolder> {
  const dataDir = temporaryFolder();
  const { signer } = makeSigningKey(dataDir, true);
  const db = openDatabase(dataDir);
  // It is not a power cut that is measured.
  db.pragma('synchronous = OFF');
  const secret = serverSecret(dataDir);
  takeUpSecret(db, secret, new Date().toISOString());
  const identities = sqliteIdentities(db, secret);
  const [log, index, rows] = [sqliteEventLog(db), sqliteSessionIndex(db), new IndexRows(signer)];
  const views = new SessionViews();
  views.take(views.fold(past));
  const [state, forAll] = [views.whole, views.stateFor(PUBLIC)];
  const bodies = past.map((entry) => JSON.stringify(entry));
  const visits: Visit[] = [];
  for (let n = 0; n < sessions; n += 1) {
    const id = SessionId.parse(`kh-da-qua-${n + 1}`);
    const entries = chained(id, bodies);
    const last = entries.at(-1);
    const digest = new LogDigest();
    digest.add(entries);
    if (!last) throw new RangeError('a past session has entries');
    const signed = n < visited ? entries.filter(({ seq }) => past[seq]?.at !== past[seq - 1]?.at) : [last];
    const checkpoints = signed.map((entry) =>
      signCheckpoint(signer, id, entry, past[entry.seq - 1]?.at ?? ''),
    );
    await log.adopt(id, entries, checkpoints);
    await index.put(
      await rows.of({
        id,
        end: { seq: last.seq, hash: last.hash, digest: digest.value },
        state,
        forAll,
        views: views.kept,
      }),
    );
    const people = participantsOf(id, state);
    await identities.ensure(people);
    if (n >= visited) continue;
    const delegate = people.filter(({ role }) => role === 'delegate').slice(0, 1);
    const [code = ''] = await identities.handOut(delegate, 'printed', TERMINAL, new Date().toISOString());
    const signedIn = await identities.signIn(code, new Date().toISOString());
    if (!signedIn) throw new Error(`nobody can sign in to ${id}`);
    visits.push({ sessionId: id, token: signedIn.token });
  }
  db.close();
  return { dataDir, visits };
}

/** The texts of one log in a chain of their own. */
function chained(id: SessionId, bodies: readonly string[]): readonly StoredEntry[] {
  let { hash } = emptyLog(id);
  return bodies.map((body, place) => {
    const salt = newSalt();
    hash = entryHash(hash, { salt, body });
    return { seq: place + 1, body, salt, hash };
  });
}

import type { LoggedEvent } from '#shared/protocol/events.ts';
import { SessionId } from '#shared/protocol/ids.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { openDatabase } from '../../../server/database.ts';
import { chain, emptyLog } from '../../../server/eventlog/chain.ts';
import { signCheckpoint } from '../../../server/eventlog/checkpoint.ts';
import { makeSigningKey } from '../../../server/eventlog/signing-key.ts';
import { sqliteEventLog } from '../../../server/eventlog/sqlite.ts';
import { takeUpSecret } from '../../../server/identity/changed-secret.ts';
import { type Identity, TERMINAL } from '../../../server/identity/identities.ts';
import { serverSecret } from '../../../server/identity/secret.ts';
import { sqliteIdentities } from '../../../server/identity/sqlite.ts';
import { participantsOf } from '../../../server/session/people.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { aSession } from '../../unit/session/builder.ts';
import { a, delegate } from '../../unit/session/samples.ts';

/** Tokens of those who are signed in to one session. */
export interface SignedInHall {
  readonly secretary: string;
  readonly delegates: readonly string[];
}

export interface HallsFolder {
  readonly dataDir: string;
  readonly halls: readonly SignedInHall[];
}

/** A data folder with so many sessions that are open, all their delegates present and signed in. */
export async function folderOfHalls(sessions: number, delegates: number): Promise<HallsFolder> {
  const dataDir = temporaryFolder();
  const { signer } = makeSigningKey(dataDir, true);
  const db = openDatabase(dataDir);
  const secret = serverSecret(dataDir);
  takeUpSecret(db, secret, new Date().toISOString());
  const identities = sqliteIdentities(db, secret);
  const log = sqliteEventLog(db);
  const open = openSession(delegates);
  const state = open.reduce(evolve, EMPTY_SESSION);
  const halls: SignedInHall[] = [];
  for (let n = 0; n < sessions; n += 1) {
    const id = SessionId.parse(`kh-dang-hop-${n + 1}`);
    const entries = chain(emptyLog(id), open);
    const checkpoints = entries.flatMap((entry, place) => {
      const at = open[place]?.at ?? '';
      return open[place + 1]?.at === at ? [] : [signCheckpoint(signer, id, entry, at)];
    });
    await log.adopt(id, entries, checkpoints);
    const people = participantsOf(id, state);
    await identities.ensure(people);
    const tokens = async (role: Identity['role']) => {
      const at = new Date().toISOString();
      const owners = people.filter((person) => person.role === role);
      const codes = await identities.handOut(owners, 'printed', TERMINAL, at);
      const signedIn = await Promise.all(codes.map((code) => identities.signIn(code, at)));
      return signedIn.map((one) => one?.token ?? '');
    };
    const [secretary = ''] = await tokens('secretary');
    halls.push({ secretary, delegates: await tokens('delegate') });
  }
  db.close();
  return { dataDir, halls };
}

function openSession(delegates: number): readonly LoggedEvent[] {
  return aSession()
    .registering(...Array.from({ length: delegates }, (_, n) => delegate(n + 1)))
    .withAgenda(3)
    .publishing()
    .opened()
    .present(delegates)
    .starting(a(1)).log;
}

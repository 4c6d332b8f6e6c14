import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { Person } from '#shared/protocol/person.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { fold } from '#shared/text/fold.ts';
import { openDatabase } from '../database.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import { sqliteEventLog } from '../eventlog/sqlite.ts';
import { type Identity, TERMINAL } from '../identity/identities.ts';
import { serverSecret } from '../identity/secret.ts';
import { sqliteIdentities } from '../identity/sqlite.ts';
import { identitiesOf, personOf } from '../session/people.ts';

/** A code as it was told at the server's own terminal. */
export interface TerminalCode {
  readonly sessionId: SessionId;
  /** Title of the session. */
  readonly session: string;
  readonly person: Person;
  readonly code: string;
}

/**
 * The codes of those `wanted` in all sessions of a data folder, on record as shown at the terminal. Works beside a running server.
 * @throws Error when the folder holds no server's data; ChangedSecretError when its server has to be started first.
 */
export async function codesAtTerminal(
  dataDir: string,
  wanted: (person: Person, sessionId: SessionId) => boolean,
): Promise<readonly TerminalCode[]> {
  for (const file of ['nghi-truong.sqlite', 'secret.key']) {
    if (!existsSync(join(dataDir, file))) throw new NoDataError(join(dataDir, file));
  }
  const db = openDatabase(dataDir);
  try {
    const identities = sqliteIdentities(db, serverSecret(dataDir));
    const log = sqliteEventLog(db);
    const found: TerminalCode[] = [];
    for (const sessionId of await log.sessions()) {
      const state = await stateOf(log, sessionId);
      const known = await identities.usage(sessionId);
      const chosen = identitiesOf(sessionId, state).filter(
        (identity) => known.has(identity.personId) && wanted(personOf(state, identity), sessionId),
      );
      const codes = await identities.handOut(chosen, 'shown', TERMINAL, new Date().toISOString());
      found.push(...chosen.flatMap((identity, place) => told(state, identity, codes[place])));
    }
    return found;
  } finally {
    db.close();
  }
}

/** Whether somebody at the terminal means this person: by id, or by name or a part of it, with or without diacritics. */
export function isMeant({ personId, name }: Person, wanted: string): boolean {
  return personId === wanted || fold(name).includes(fold(wanted));
}

/** There is no server's data where it was looked for. */
export class NoDataError extends Error {}

function told(state: SessionState, identity: Identity, code: string | undefined): readonly TerminalCode[] {
  if (code === undefined) return [];
  const { sessionId } = identity;
  return [{ sessionId, session: state.details.title, person: personOf(state, identity), code }];
}

async function stateOf(log: EventLog, sessionId: SessionId): Promise<SessionState> {
  return (await log.read(sessionId, 0)).reduce(
    (state, { body }) => evolve(state, upcast(JSON.parse(body))),
    EMPTY_SESSION,
  );
}

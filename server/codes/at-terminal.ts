import type { SessionId } from '#shared/protocol/ids.ts';
import type { Person } from '#shared/protocol/person.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { fold } from '#shared/text/fold.ts';
import type { EventLog, LogEnd } from '../eventlog/event-log.ts';
import { readSigningKey } from '../eventlog/signing-key.ts';
import { type Participant, TERMINAL } from '../identity/identities.ts';
import type { StoragePlace } from '../open-storage.ts';
import { participantsOf, personOf } from '../session/people.ts';
import { IndexRows, type SessionPeople } from '../sessions/index-rows.ts';
import type { SessionIndex } from '../sessions/session-index.ts';
import { withDataFolder } from './data-folder.ts';

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
 * @throws Error as `withDataFolder`.
 */
export function codesAtTerminal(
  place: StoragePlace,
  wanted: (person: Person, sessionId: SessionId) => boolean,
): Promise<readonly TerminalCode[]> {
  return withDataFolder(place, async ({ log, index, identities }) => {
    const peopleOf = readerOfPeople(index, log, place.dataDir);
    const found: TerminalCode[] = [];
    for (const end of await log.ends()) {
      const sessionId = end.id;
      const { title, people } = await peopleOf(end);
      const known = await identities.usage(sessionId);
      const chosen = people.filter((person) => known.has(person.personId) && wanted(person, sessionId));
      const owners = chosen.map(
        ({ personId, role }): Participant => ({ type: 'participant', sessionId, personId, role }),
      );
      const codes = await identities.handOut(owners, 'shown', TERMINAL, new Date().toISOString());
      found.push(
        ...chosen.flatMap((person, at) => {
          const code = codes[at];
          return code === undefined ? [] : { sessionId, session: title, person, code };
        }),
      );
    }
    return found;
  });
}

/** Whether somebody at the terminal means this person: by id, or by name or a part of it, with or without diacritics. */
export function isMeant({ personId, name }: Person, wanted: string): boolean {
  return personId === wanted || fold(name).includes(fold(wanted));
}

/** Who has a code for a session: by the index where its row is of the log's end, else by the log itself. */
function readerOfPeople(
  index: SessionIndex,
  log: EventLog,
  dataDir: string,
): (end: LogEnd) => Promise<SessionPeople> {
  const key = readSigningKey(dataDir);
  const rows = key && new IndexRows(key.signer);
  return async (end) => {
    const row = await index.people(end.id);
    return (row && rows?.people(row, end)) ?? (await peopleInLog(log, end));
  };
}

async function peopleInLog(log: EventLog, { id }: LogEnd): Promise<SessionPeople> {
  const state = (await log.read(id, 0)).reduce(
    (before, { body }) => evolve(before, upcast(JSON.parse(body))),
    EMPTY_SESSION,
  );
  const people = participantsOf(id, state).map((identity) => personOf(state, identity));
  return { title: state.details.title, people };
}

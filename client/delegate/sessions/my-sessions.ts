import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MySession, MySessions } from '#shared/protocol/http.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { jsonOf, RefusedError } from '../../connection/http.ts';
import { type SignedInPerson, signInTo } from '../../connection/person.ts';
import { ownerOf } from '../../offline/device/device-database.ts';
import { keepSessionList, loadSessionList } from '../../offline/keeping/session-list.ts';
import {
  removeSession,
  type StoredSession,
  sessionsOnDevice,
} from '../../offline/keeping/stored-sessions.ts';
import { unsentWork } from '../../offline/keeping/unsent-work.ts';
import { sessionsOn } from '../../sign-in/gate.ts';

/** What this tablet knows of a person's sessions. */
export interface MySessionsState {
  /** Those that they take part in as a delegate; null until the device or the server has told. */
  readonly sessions: readonly MySession[] | null;
  /** When the server listed them, ISO 8601. */
  readonly at: string | null;
  /** Why the server has not listed them since. */
  readonly problem: 'unreachable' | Refusal | null;
  /** What lies here of each, by session. */
  readonly onDevice: ReadonlyMap<string, StoredSession>;
  /** How much of each the server does not have, by session. */
  readonly unsent: ReadonlyMap<string, number>;
}

export interface MySessionsList {
  readonly store: StoreApi<MySessionsState>;
  /** Asks the server again. */
  refresh(): Promise<void>;
  /** Looks again at what lies on this device. */
  lookHere(): Promise<void>;
  /** Removes what lies here of a session, but not what the person wrote. */
  remove(sessionId: string): Promise<void>;
}

/** Lists the sessions of a person: as this device knows them at once, and as the server does as soon as it answers. */
export function mySessions({ kept, http, heard }: SignedInPerson): MySessionsList {
  const { personId } = kept.person;
  const store = createStore<MySessionsState>(() => ({
    sessions: null,
    at: null,
    problem: null,
    onDevice: new Map(),
    unsent: new Map(),
  }));

  async function known(): Promise<readonly MySession[]> {
    const list = await loadSessionList(personId);
    // The server may have answered meanwhile.
    if (list && store.getState().sessions === null) store.setState(list);
    await lookHere();
    return list?.sessions ?? [];
  }
  const knownBefore = known();

  async function refresh(): Promise<void> {
    try {
      const { sessions: all } = await jsonOf<MySessions>(await http('/api/my/sessions'));
      const sessions = sessionsOn('delegate', all);
      const at = new Date().toISOString();
      const before = await knownBefore;
      store.setState({ sessions, at, problem: null });
      await keepSessionList(personId, { sessions, at });
      // Whoever takes part in a session no more reads nothing of it any more; what they wrote stays theirs.
      const gone = before.filter(({ id }) => !sessions.some((session) => session.id === id));
      for (const { id } of gone) await removeSession(id);
      await lookHere();
    } catch (error) {
      await knownBefore;
      if (error instanceof RefusedError) heard(error.refusal);
      store.setState({ problem: error instanceof RefusedError ? error.refusal : 'unreachable' });
    }
  }

  async function lookHere(): Promise<void> {
    const [stored, waiting] = await Promise.all([sessionsOnDevice(), unsentWork()]);
    const owners = new Map(
      (store.getState().sessions ?? []).map((session) => [ownerOf(signInTo(kept, session)), session.id]),
    );
    const unsent = new Map(
      waiting.flatMap(({ owner, count }) => {
        const sessionId = owners.get(owner);
        return sessionId === undefined || count === 0 ? [] : [[sessionId, count] as const];
      }),
    );
    store.setState({ onDevice: new Map(stored.map((session) => [session.sessionId, session])), unsent });
  }

  return {
    store,
    refresh,
    lookHere,
    async remove(sessionId) {
      await removeSession(sessionId);
      await lookHere();
    },
  };
}

import { useEffect, useState } from 'react';
import { loggedAmong } from '#shared/access/viewed-entry.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { type Action, useAction } from '../actions/useAction.ts';

interface Log {
  /** Oldest first; null until loaded. */
  readonly entries: readonly LoggedEvent[] | null;
  readonly action: Action;
  readonly reload: () => void;
}

/** The whole log: fetched once, and then followed as it grows. */
export function useLog(): Log {
  const { live, http } = useConnection();
  const [entries, setEntries] = useState<readonly LoggedEvent[] | null>(null);
  const [attempt, setAttempt] = useState(0);
  const action = useAction();
  const { run } = action;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` only reports; a new one is no reason to load again
  useEffect(() => {
    let ended = false;
    const load = async () => {
      const loaded = await run(async () =>
        jsonOf<{ entries: readonly LoggedEvent[] }>(await http('/api/log')),
      );
      if (loaded && !ended) setEntries(loaded.entries);
    };
    void load();
    const stopEvents = live.onEvents((fresh) =>
      setEntries(
        (known) => known && [...known, ...loggedAmong(fresh).filter(({ seq }) => seq > known.length)],
      ),
    );
    // After a reconnection there may be entries that arrived only as part of a snapshot.
    const stopWelcome = live.onWelcome(() => void load());
    return () => {
      ended = true;
      stopEvents();
      stopWelcome();
    };
  }, [live, http, attempt]);

  return { entries, action, reload: () => setAttempt((count) => count + 1) };
}

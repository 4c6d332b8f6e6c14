import { useEffect, useState } from 'react';
import type { CodeOwners } from '#shared/protocol/sign-ins.ts';
import { useConnection, useLive } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { type Action, useAction } from '../actions/useAction.ts';

interface Codes {
  /** null until loaded. */
  readonly loaded: CodeOwners | null;
  readonly action: Action;
  readonly reload: () => void;
}

/** How things stand with everybody's code, read anew whenever something is done with one. */
export function useCodes(): Codes {
  const { http } = useConnection();
  const [loaded, setLoaded] = useState<CodeOwners | null>(null);
  const [attempt, setAttempt] = useState(0);
  const lastNote = useLive((live) => live.identityNotes.at(-1)?.seq ?? 0);
  const status = useLive((live) => live.session?.status);
  const action = useAction();
  const { run } = action;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` only reports; a new one is no reason to load again
  useEffect(() => {
    let ended = false;
    void run(async () => jsonOf<CodeOwners>(await http('/api/codes'))).then((answer) => {
      if (answer && !ended) setLoaded(answer);
    });
    return () => {
      ended = true;
    };
  }, [http, attempt, lastNote, status]);

  return { loaded, action, reload: () => setAttempt((known) => known + 1) };
}

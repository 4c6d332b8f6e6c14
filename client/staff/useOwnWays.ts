import { useCallback, useEffect, useState } from 'react';
import type { OwnWays } from '#shared/protocol/staff-sign-in.ts';
import { type Http, jsonOf, postJson } from '../connection/http.ts';
import { type Action, useAction } from '../forms/useAction.ts';

interface KnownWays {
  /** null until they are loaded. */
  readonly ways: OwnWays | null;
  readonly action: Action;
  readonly reload: () => void;
  readonly removePasskey: (id: string) => Promise<void>;
}

/** How somebody signs in beside their code, read from `path`; passkeys are removed below `passkeys`. */
export function useOwnWays(http: Http, path: string, passkeys: string): KnownWays {
  const action = useAction();
  const { run } = action;
  const [ways, setWays] = useState<OwnWays | null>(null);
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((times) => times + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when it is asked for
  useEffect(() => {
    let wanted = true;
    void run(async () => {
      const known = await jsonOf<OwnWays>(await http(path));
      if (wanted) setWays(known);
    });
    return () => {
      wanted = false;
    };
  }, [http, path, asked]);
  return {
    ways,
    action,
    reload,
    async removePasskey(id) {
      await run(() => postJson<object>(http, `${passkeys}/${encodeURIComponent(id)}/remove`, {}));
      reload();
    },
  };
}

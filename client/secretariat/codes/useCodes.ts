import { useEffect, useState } from 'react';
import type { SignInCode } from '#shared/protocol/http.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { type Action, useAction } from '../actions/useAction.ts';

interface Codes {
  /** null until loaded. */
  readonly codes: readonly SignInCode[] | null;
  readonly action: Action;
  readonly reload: () => void;
  /** Shows a renewed code in the place of the old one. */
  readonly replace: (code: SignInCode) => void;
}

export function useCodes(): Codes {
  const { http } = useConnection();
  const [codes, setCodes] = useState<readonly SignInCode[] | null>(null);
  const [attempt, setAttempt] = useState(0);
  const action = useAction();
  const { run } = action;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` only reports; a new one is no reason to load again
  useEffect(() => {
    let ended = false;
    void run(async () => jsonOf<{ codes: readonly SignInCode[] }>(await http('/api/codes'))).then(
      (loaded) => {
        if (loaded && !ended) setCodes(loaded.codes);
      },
    );
    return () => {
      ended = true;
    };
  }, [http, attempt]);

  const replace = (renewed: SignInCode) =>
    setCodes((known) => {
      if (!known) return known;
      return known.map((code) => (samePerson(code, renewed) ? renewed : code));
    });
  return { codes, action, reload: () => setAttempt((count) => count + 1), replace };
}

function samePerson(a: SignInCode, b: SignInCode): boolean {
  return a.person.role === b.person.role && a.person.personId === b.person.personId;
}

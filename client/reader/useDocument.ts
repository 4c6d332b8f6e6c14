import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { type LoadBytes, type OpenedDocument, type OpenProblem, openDocument } from './open-document.ts';

export type DocumentState =
  | { readonly status: 'opening' }
  | { readonly status: 'open'; readonly document: OpenedDocument }
  | { readonly status: 'problem'; readonly problem: OpenProblem };

/**
 * Opens a document as long as the component lives. `loadBytes` must stay the same function. `host`: the window
 * that the first page is drawn for; null when another page is shown first.
 */
export function useDocument(
  sha256: Sha256,
  loadBytes: LoadBytes,
  host: RefObject<HTMLElement | null> | null,
): readonly [DocumentState, () => void] {
  const [state, setState] = useState<DocumentState>({ status: 'opening' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens it again
  useEffect(() => {
    let gone = false;
    setState({ status: 'opening' });
    const task = openDocument(sha256, loadBytes, host && (() => host.current?.clientWidth ?? 0));
    void task.result.then((opening) => {
      if (gone) return;
      setState(
        opening.ok
          ? { status: 'open', document: opening.document }
          : { status: 'problem', problem: opening.problem },
      );
    });
    return () => {
      gone = true;
      task.close();
    };
  }, [sha256, loadBytes, host, attempt]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  return [state, retry];
}

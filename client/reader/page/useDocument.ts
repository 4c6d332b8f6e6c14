import type { PDFPageProxy } from 'pdfjs-dist';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { type LoadBytes, type OpenedDocument, type OpenProblem, openDocument } from '../pdf/open-document.ts';
import { type Drawing, viewportOf } from '../pdf/render-page.ts';
import { layOut } from '../view/layout.ts';
import { rotationOf, useViewChoice } from '../view/view-choice.ts';

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
    const task = openDocument(sha256, loadBytes, host && ((page) => drawingIn(host.current, sha256, page)));
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

/** How the first page will be drawn once the screen is there. */
function drawingIn(host: HTMLElement | null, sha256: Sha256, page: PDFPageProxy): Drawing | null {
  if (!host || host.clientWidth === 0) return null;
  const rotation = rotationOf(sha256);
  const { fit } = useViewChoice.getState();
  const window = { width: host.clientWidth, height: host.clientHeight };
  const scale = layOut([viewportOf(page, 1, rotation)], { window, fit, zoom: 1 }).boxes[0]?.scale;
  return scale === undefined ? null : { scale, ratio: devicePixelRatio, rotation };
}

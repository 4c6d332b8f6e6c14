import { useCallback, useMemo, useRef, useState } from 'react';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { PageAnnotations } from '../annotations/replica.ts';
import type { Arrival } from './arrival.ts';
import { TopBar } from './bars/TopBar.tsx';
import { markupOf } from './marks/markups.ts';
import { ArrivalFlash } from './notes/ArrivalFlash.tsx';
import { DocumentNotesProvider } from './notes/DocumentNotes.tsx';
import { NotesQuestions } from './notes/NotesQuestions.tsx';
import type { People } from './notes/people.ts';
import { Pages } from './Pages.tsx';
import { OpenProblemNotice } from './page/OpenProblemNotice.tsx';
import { useDocument } from './page/useDocument.ts';
import type { LoadBytes } from './pdf/open-document.ts';
import styles from './reader.module.css';
import type { Sibling, Siblings } from './view/siblings.ts';

export interface ReaderProps {
  readonly source: Sibling;
  /** The documents of the same agenda item; null, or one alone: there is none to go on to. */
  readonly siblings?: Siblings | null;
  /** It lies beside another reader, which is the main one. */
  readonly isSecond?: boolean;
  /** From the cache where it is, from the server where not. Must stay the same function between renders. */
  readonly loadBytes: LoadBytes;
  /** Null for those who read without annotating: the tools are then absent. */
  readonly annotations: PageAnnotations | null;
  /** Null, or none: there is nobody to share notes with. */
  readonly people?: People | null;
  /** Versions of the document before this one, from which notes are carried over. */
  readonly earlier?: readonly { readonly sha256: Sha256; readonly version: number }[];
  readonly onClose: () => void;
  /** Page to open at, from 1. */
  readonly initialPage?: number;
  /** Where to go instead, now or whenever another one is given. */
  readonly arrival?: Arrival | null;
  /** Called when another page is being read. */
  readonly onPage?: (page: number) => void;
  /** Called once the first picture of a page is on screen. */
  readonly onFirstPaint?: () => void;
}

const NONE: readonly never[] = [];

/**
 * Reads one document, full size in its parent. Mount it through LazyReader.
 * Give it `key={sha256}`, so that another document starts afresh.
 */
export default function Reader(props: ReaderProps) {
  const { source, loadBytes, annotations, people = null, onClose, arrival = null } = props;
  const { siblings = null, isSecond = false } = props;
  // Where it opens is decided once: what comes later is an arrival.
  const [initialPage] = useState(props.initialPage ?? 1);
  const { earlier = NONE, onPage, onFirstPaint } = props;
  const host = useRef<HTMLElement>(null);
  const [state, retry] = useDocument(source.sha256, loadBytes, initialPage === 1 ? host : null);
  const markup = useMemo(
    () => annotations && markupOf(source.sha256, annotations),
    [source.sha256, annotations],
  );
  const painted = useRef(false);
  const whenPainted = useRef(onFirstPaint);
  whenPainted.current = onFirstPaint;
  // The same function always: another one would have the pages drawn again.
  const onPainted = useCallback(() => {
    if (painted.current) return;
    painted.current = true;
    whenPainted.current?.();
  }, []);

  if (state.status === 'problem') {
    return (
      <div className={styles.reader}>
        <TopBar source={source} siblings={siblings} annotations={null} onClose={onClose} />
        <OpenProblemNotice problem={state.problem} onRetry={retry} onClose={onClose} />
      </div>
    );
  }
  return (
    <DocumentNotesProvider sha256={source.sha256} annotations={annotations} markup={markup} people={people}>
      <Pages
        host={host}
        source={source}
        siblings={siblings}
        isSecond={isSecond}
        document={state.status === 'open' ? state.document : null}
        annotations={annotations}
        markup={markup}
        loadBytes={loadBytes}
        earlier={earlier}
        initialPage={initialPage}
        arrival={arrival}
        onPage={onPage}
        onPainted={onPainted}
        onClose={onClose}
      />
      <ArrivalFlash arrival={arrival} />
      <NotesQuestions />
    </DocumentNotesProvider>
  );
}

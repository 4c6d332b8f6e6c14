import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { HistoryStep } from '../../annotations/history.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import type { Markup, MarkupState } from '../marks/markup.ts';
import { createNotesView, type DocumentNotes } from './document-notes.ts';
import type { People } from './people.ts';

const NotesContext = createContext<DocumentNotes | null>(null);

interface DocumentNotesProviderProps {
  readonly sha256: Sha256;
  readonly annotations: PageAnnotations | null;
  readonly markup: Markup | null;
  readonly people: People | null;
  readonly children: ReactNode;
}

/** Gives all parts of an open document its annotations; nothing to those who read only. */
export function DocumentNotesProvider(props: DocumentNotesProviderProps) {
  const { sha256, annotations, markup, people, children } = props;
  const [view] = useState(createNotesView);
  useEffect(
    () =>
      annotations?.watchShared((all) =>
        view.store.setState({ shared: all.filter(({ annotation }) => annotation.documentSha256 === sha256) }),
      ),
    [annotations, view, sha256],
  );
  const notes = useMemo(
    () => annotations && markup && { sha256, annotations, markup, view, people },
    [sha256, annotations, markup, view, people],
  );
  return <NotesContext value={notes}>{children}</NotesContext>;
}

/** Null for those who read without annotating. */
export function useDocumentNotes(): DocumentNotes | null {
  return useContext(NotesContext);
}

type ViewState = ReturnType<DocumentNotes['view']['store']['getState']>;

/** A narrow selection of what is chosen, written and asked. */
export function useNotesView<T>({ view }: DocumentNotes, select: (state: ViewState) => T): T {
  return useStore(view.store, select);
}

/** What stands on the pages of this document and could not be stored. */
export function useUnstoredSteps(): readonly HistoryStep[] {
  const notes = useDocumentNotes();
  return useStore(notes?.markup.state ?? NOTHING_DONE, ({ unstored }) => unstored);
}

const NOTHING_DONE = createStore<Pick<MarkupState, 'unstored'>>(() => ({ unstored: [] }));

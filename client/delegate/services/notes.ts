import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { LocalAnnotations } from '../../annotations/local-annotations.ts';
import type { Http } from '../../connection/http.ts';
import type { LiveSession } from '../../connection/live.ts';

/** The delegate's notes. Their code comes in a chunk of its own, after the first screen. */
export interface NotesHolder {
  /** null where this device cannot keep notes; reading goes on without. */
  readonly local: Promise<LocalAnnotations | null>;
  readonly unsent: StoreApi<{ readonly count: number }>;
  close(): void;
}

export function startNotes(live: LiveSession, http: Http, signedIn: SignedIn): NotesHolder {
  const unsent = createStore<{ readonly count: number }>(() => ({ count: 0 }));
  const started = import('./notes-sync.ts').then(({ startNotesSync }) =>
    startNotesSync(live, http, signedIn, (count) => unsent.setState({ count })),
  );
  return {
    local: started.then(
      ({ local }) => local,
      (error) => {
        console.warn('notes are not available', error);
        return null;
      },
    ),
    unsent,
    close: () =>
      void started.then(
        ({ close }) => close(),
        () => {},
      ),
  };
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import type { Http } from '../../connection/http.ts';
import type { LiveSession } from '../../connection/live.ts';
import type { Sealer } from '../../offline/device/sealing.ts';

/** The delegate's notes. Their code comes in a chunk of its own, after the first screen. */
export interface NotesHolder {
  /** null until their code is there, and on a device that cannot keep notes; reading goes on without. */
  readonly annotations: StoreApi<{ readonly kept: PageAnnotations | null }>;
  readonly unsent: StoreApi<{ readonly count: number }>;
  close(): void;
}

export function startNotes(live: LiveSession, http: Http, signedIn: SignedIn, sealer: Sealer): NotesHolder {
  const annotations: NotesHolder['annotations'] = createStore(() => ({ kept: null }));
  const unsent = createStore<{ readonly count: number }>(() => ({ count: 0 }));
  let close = () => {};
  let closed = false;

  async function start(): Promise<void> {
    const { startNotesSync } = await import('./notes-sync.ts');
    if (closed) return;
    const sync = startNotesSync(live, http, signedIn, sealer, (count) => unsent.setState({ count }));
    close = sync.close;
    annotations.setState({ kept: sync.local });
  }

  start().catch((error: unknown) => console.warn('notes are not available', error));
  return {
    annotations,
    unsent,
    close() {
      closed = true;
      close();
    },
  };
}

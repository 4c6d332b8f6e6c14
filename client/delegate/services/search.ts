import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Http } from '../../connection/http.ts';
import type { LiveSession } from '../../connection/live.ts';
import type { Owner } from '../../offline/device/device-database.ts';
import type { Sealer } from '../../offline/device/sealing.ts';
import type { SearchService } from '../../search/search-service.ts';
import type { NotesHolder } from './notes.ts';

/** Search on this device. Its code comes in a chunk of its own, once it is asked for or the first screen has settled. */
export interface SearchHolder {
  readonly service: StoreApi<{ readonly kept: SearchService | null }>;
  /** Somebody is about to search. */
  wake(): void;
  close(): void;
}

/** The first screen, the documents under way and a poll come first. */
const WAKE_AFTER_MS = 8000;

export function startSearchLater(
  live: LiveSession,
  http: Http,
  notes: NotesHolder,
  owner: Owner,
  sealer: Sealer,
): SearchHolder {
  const service: SearchHolder['service'] = createStore(() => ({ kept: null }));
  let started = false;
  let closed = false;

  async function start(): Promise<void> {
    const { startSearch } = await import('../../search/search-service.ts');
    if (closed) return;
    service.setState({ kept: startSearch({ live, http, notes: notes.annotations, owner, sealer }) });
  }

  function wake(): void {
    if (started) return;
    started = true;
    start().catch((error: unknown) => {
      console.warn('search is not available', error);
      started = false;
    });
  }

  const timer = setTimeout(wake, WAKE_AFTER_MS);
  return {
    service,
    wake,
    close() {
      closed = true;
      clearTimeout(timer);
      service.getState().kept?.close();
    },
  };
}

import type { SharedAnnotations } from '#shared/protocol/annotations.ts';
import { type Http, jsonOf } from '../connection/http.ts';
import type { SharedKeeper } from './shared-keeper.ts';

export const SHARED_PATH = '/api/annotations/shared';

export interface SharingFetch {
  /** Fetches what others share now, unless it is what the device has. One that fails is made up for at the next one. */
  fetchNow(): Promise<void>;
}

/** Keeps what others share with the person up to date on the device. Never more than one request at a time. */
export function createSharingFetch(keeper: Pick<SharedKeeper, 'etag' | 'keep'>, http: Http): SharingFetch {
  let running: Promise<void> | null = null;
  let askedAgain = false;

  async function fetchOnce(): Promise<void> {
    const etag = await keeper.etag();
    const response = await http(SHARED_PATH, etag === null ? {} : { headers: { 'if-none-match': etag } });
    if (response.status === 304) return;
    const { annotations } = await jsonOf<SharedAnnotations>(response);
    await keeper.keep(response.headers.get('etag') ?? '', annotations);
  }

  async function run(): Promise<void> {
    do {
      askedAgain = false;
      await fetchOnce().catch((error: unknown) => console.warn('shared annotations not fetched', error));
    } while (askedAgain);
  }

  return {
    fetchNow() {
      if (running) askedAgain = true;
      else {
        running = run().finally(() => {
          running = null;
        });
      }
      return running ?? Promise.resolve();
    },
  };
}

import type { Http } from '../../connection/http.ts';
import type { LiveSession } from '../../connection/live.ts';
import { useDownloads } from '../../offline/documents/downloads.ts';
import { wasOpened, watchOpened } from '../home/opened-editions.ts';
import { startDocumentReceipts } from './document-receipts.ts';

/** Reports what this tablet has stored and opened. @returns the way to stop. */
export function startTabletReceipts(live: LiveSession, http: Http): () => void {
  return startDocumentReceipts(live, http, {
    isStored: (sha256) => useDownloads.getState().hashes.has(sha256),
    isOpened: wasOpened,
    watch(listener) {
      const stops = [
        useDownloads.subscribe(({ hashes }, before) => {
          if (hashes !== before.hashes) listener();
        }),
        watchOpened(listener),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  });
}

import type { Http } from '../../connection/http.ts';
import { documentAddress } from './document-cache.ts';

/**
 * Has the browser give up what it keeps by itself of files that were removed: it was allowed to keep each for a year. Asked past that
 * copy, the server says that the file is gone and that nothing is to be kept.
 */
export interface BrowserCopies {
  /** Asks of each file once; of those that could not be asked of (no network), again the next time. */
  giveUp(files: Iterable<string>): Promise<void>;
}

export function browserCopies(http: Http): BrowserCopies {
  const given = new Set<string>();
  return {
    async giveUp(files) {
      for (const sha256 of files) {
        if (given.has(sha256)) continue;
        try {
          for (const path of [documentAddress(sha256), `${documentAddress(sha256)}/text`]) {
            await http(path, { cache: 'reload' });
          }
          given.add(sha256);
        } catch {
          // Without a network; the next welcome asks again.
          return;
        }
      }
    },
  };
}

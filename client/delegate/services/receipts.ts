import type { Http } from '../../connection/http.ts';
import type { LiveSession } from '../../connection/live.ts';

/** Reports which documents lie here and were opened here. Its code comes in a chunk of its own. @returns the way to stop. */
export function startReceiptsLater(live: LiveSession, http: Http): () => void {
  let stop = () => {};
  let stopped = false;

  async function start(): Promise<void> {
    const { startTabletReceipts } = await import('./receipts-of-tablet.ts');
    if (!stopped) stop = startTabletReceipts(live, http);
  }

  start().catch((error: unknown) => console.warn('what lies here is not reported', error));
  return () => {
    stopped = true;
    stop();
  };
}

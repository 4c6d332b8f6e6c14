import type { ReceiptReport, ReceiptState } from '#shared/protocol/document-receipts.ts';
import { type Http, postJson, RefusedError } from '../../connection/http.ts';
import type { LiveSession } from '../../connection/live.ts';
import { isPassing } from '../../retrying/passing.ts';
import { growingPauses } from '../../retrying/pauses.ts';
import { type Pause, startRetrying } from '../../retrying/retrying.ts';

/** As many as the server takes at a time. */
const AT_ONCE = 200;
/** What comes while documents are fetched is reported together. */
const GATHER_MS = 3000;
/** A hall that comes back at once spreads over so long: nothing of this is urgent. */
const SPREAD_MS = 10_000;

/** Where it stands on this device what lies here and what was opened; both outlive the app. */
export interface ReceiptSources {
  isStored(sha256: string): boolean;
  isOpened(sha256: string): boolean;
  /** Calls back when either may have changed. @returns the way to stop. */
  watch(listener: () => void): () => void;
}

/**
 * Tells the server which documents of the session lie on this tablet and were opened here: each once since the app was started, in
 * batches, and again until the server has it. What was opened without a network is told at the next contact. @returns the way to stop.
 */
export function startDocumentReceipts(
  live: Pick<LiveSession, 'store' | 'onWelcome'>,
  http: Http,
  { isStored, isOpened, watch }: ReceiptSources,
  random: () => number = Math.random,
): () => void {
  const told = new Map<string, ReceiptState>();
  const pauses = growingPauses({ firstMs: 5000, longestMs: 300_000, spread: 0.5 });
  const sending = startRetrying('document receipts', sendAll, pauses);

  function due(): ReceiptReport['receipts'] {
    const documents = live.store.getState().session?.documents ?? [];
    return documents
      .flatMap(({ editions }) => editions.map(({ sha256 }) => sha256))
      .flatMap((sha256) => {
        const state = stateOf(sha256);
        const known = told.get(sha256);
        return state === null || known === state || known === 'opened' ? [] : [{ sha256, state }];
      })
      .slice(0, AT_ONCE);
  }

  function stateOf(sha256: string): ReceiptState | null {
    if (isOpened(sha256)) return 'opened';
    return isStored(sha256) ? 'stored' : null;
  }

  async function sendAll(): Promise<Pause> {
    for (let receipts = due(); receipts.length > 0; receipts = due()) {
      // The next welcome asks again.
      if (live.store.getState().connection !== 'online') return 'rest';
      try {
        await postJson(http, '/api/document-receipts', { receipts } satisfies ReceiptReport);
      } catch (error) {
        return error instanceof RefusedError && !isPassing(error.refusal) ? 'rest' : 'later';
      }
      for (const { sha256, state } of receipts) told.set(sha256, state);
    }
    return 'rest';
  }

  const stops = [
    live.onWelcome(() => sending.askIn(GATHER_MS + random() * SPREAD_MS)),
    watch(() => sending.askIn(GATHER_MS)),
  ];
  sending.askIn(GATHER_MS + random() * SPREAD_MS);
  return () => {
    sending.stop();
    for (const stop of stops) stop();
  };
}

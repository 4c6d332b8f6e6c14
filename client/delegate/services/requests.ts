import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { LiveSession } from '../../connection/live.ts';
import type { Sealer } from '../../offline/device/sealing.ts';
import type { RequestOutbox } from '../../offline/requests/request-outbox.ts';

/** What waits to be sent to the floor. Its code comes in a chunk of its own, after the first screen. */
export interface RequestsHolder {
  /** null until its code is there. */
  readonly outbox: StoreApi<{ readonly kept: RequestOutbox | null }>;
  readonly unsent: StoreApi<{ readonly count: number }>;
  close(): void;
}

export function startRequests(live: LiveSession, signedIn: SignedIn, sealer: Sealer): RequestsHolder {
  const outbox: RequestsHolder['outbox'] = createStore(() => ({ kept: null }));
  const unsent = createStore<{ readonly count: number }>(() => ({ count: 0 }));
  let close = () => {};
  let closed = false;

  async function start(): Promise<void> {
    const { startTabletRequests } = await import('./requests-sync.ts');
    if (closed) return;
    const started = startTabletRequests(live, signedIn, sealer, (count) => unsent.setState({ count }));
    close = started.close;
    outbox.setState({ kept: started.outbox });
  }

  start().catch((error: unknown) => console.warn('requests cannot be prepared', error));
  return {
    outbox,
    unsent,
    close() {
      closed = true;
      close();
    },
  };
}

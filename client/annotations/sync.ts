import { createStore, type StoreApi } from 'zustand/vanilla';
import { AnnotationSyncResponse } from '#shared/protocol/annotations.ts';
import { growingPauses } from '../retrying/pauses.ts';
import { type Pause, startRetrying } from '../retrying/retrying.ts';
import type { Replica } from './replica.ts';

export const SYNC_PATH = '/api/annotations/sync';

const DEBOUNCE_MS = 300;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;

export interface AnnotationSyncOptions {
  readonly replica: Replica;
  /** Sends a JSON body and returns the parsed answer; throws when the network or the server fails. */
  readonly postJson: (path: string, body: unknown) => Promise<unknown>;
  /** Runs `work` while no other tab does; the default uses Web Locks where the browser has them. */
  readonly alone?: (work: () => Promise<void>) => Promise<void>;
  /** 0 to 1; spreads retries, so that a whole hall does not come back in the same instant. */
  readonly random?: () => number;
}

export type SyncStatus =
  | { readonly phase: 'idle' }
  | { readonly phase: 'syncing' }
  /** The last attempt failed; the next one comes by itself. */
  | { readonly phase: 'failed'; readonly error: unknown };

export interface AnnotationSync {
  readonly status: StoreApi<SyncStatus>;
  /** Something was written on this device: synchronises 300 ms after the last call. */
  changedHere(): void;
  /** Synchronises at once: after a reconnection, or when the server says that another device changed something. */
  syncNow(): Promise<void>;
  /** Stops timers and listeners; what is not sent yet stays in the outbox. */
  stop(): void;
}

/** Keeps a replica and the server in step. Never more than one exchange at a time in a browser. */
export function createAnnotationSync(options: AnnotationSyncOptions): AnnotationSync {
  const { replica, postJson, alone = withLock, random = Math.random } = options;
  const status = createStore<SyncStatus>(() => ({ phase: 'idle' }));
  const syncing = startRetrying(
    'annotations',
    sync,
    growingPauses({ firstMs: FIRST_RETRY_MS, longestMs: LONGEST_RETRY_MS, spread: 0.5, random }),
  );
  const syncNow = () => syncing.ask();

  async function exchange(stopped: AbortSignal): Promise<void> {
    let more = true;
    while (more && !stopped.aborted) {
      const sent = await replica.outgoing();
      const answer = AnnotationSyncResponse.parse(await postJson(SYNC_PATH, sent));
      more = await replica.takeIn(sent, answer);
    }
  }

  async function sync(stopped: AbortSignal): Promise<Pause> {
    status.setState({ phase: 'syncing' }, true);
    try {
      await alone(() => exchange(stopped));
      status.setState({ phase: 'idle' }, true);
      return 'rest';
    } catch (error) {
      status.setState({ phase: 'failed', error }, true);
      return 'later';
    }
  }

  const onOnline = () => void syncNow();
  globalThis.addEventListener?.('online', onOnline);

  return {
    status,
    changedHere: () => syncing.askIn(DEBOUNCE_MS),
    syncNow,
    stop() {
      syncing.stop();
      globalThis.removeEventListener?.('online', onOnline);
    },
  };
}

async function withLock(work: () => Promise<void>): Promise<void> {
  // Web Locks exist in secure contexts only; without them tabs may send a change twice, which does no harm.
  if (globalThis.navigator?.locks) await navigator.locks.request('nghi-truong-annotation-sync', work);
  else await work();
}

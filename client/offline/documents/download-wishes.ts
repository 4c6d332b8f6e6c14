import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface DownloadWishes {
  /** Nothing is fetched ahead until the delegate says so; what they open is. */
  readonly paused: boolean;
  /** Not over a connection that is paid by the byte, as far as the browser tells. */
  readonly wifiOnly: boolean;
}

/** How the delegate wants documents to be fetched ahead, on this device. */
export const useDownloadWishes = create<DownloadWishes>()(
  persist((): DownloadWishes => ({ paused: false, wifiOnly: false }), {
    name: 'nghi-truong:download-wishes',
  }),
);

/** Why nothing is fetched ahead now; null: nothing is in the way. */
export function heldBack(): 'paused' | 'metered' | null {
  const { paused, wifiOnly } = useDownloadWishes.getState();
  if (paused) return 'paused';
  return wifiOnly && isMetered() ? 'metered' : null;
}

/** The Network Information API, which WebKit does not have. */
interface Connection extends EventTarget {
  readonly type?: string;
  readonly saveData?: boolean;
}

function connection(): Connection | undefined {
  return (navigator as { readonly connection?: Connection }).connection;
}

/** Whether this browser tells what it is connected by: otherwise the wish cannot be kept. */
export function knowsConnection(): boolean {
  return connection() !== undefined;
}

function isMetered(): boolean {
  const here = connection();
  return here?.saveData === true || here?.type === 'cellular';
}

/** Calls back when something may have changed; returns the way to stop. */
export function watchWishes(onChange: () => void): () => void {
  const stop = useDownloadWishes.subscribe(onChange);
  const here = connection();
  here?.addEventListener('change', onChange);
  return () => {
    stop();
    here?.removeEventListener('change', onChange);
  };
}

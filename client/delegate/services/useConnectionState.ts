import { useSyncExternalStore } from 'react';
import { useLive } from '../../connection/context.tsx';

function watchNetwork(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/**
 * Whether the server hears this device. A device that has left its network knows so at once, long before the
 * connection is found to be dead.
 */
export function useConnectionState(): 'connecting' | 'online' | 'offline' {
  const connection = useLive((live) => live.connection);
  const network = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  return network ? connection : 'offline';
}

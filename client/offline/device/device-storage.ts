export interface DeviceStorage {
  readonly usedBytes: number | null;
  readonly freeBytes: number | null;
  /** The browser promised not to delete it when space is short. */
  readonly persistent: boolean;
  /** The app starts without a network. */
  readonly offlineReady: boolean;
}

/** What the browser says of this app's storage; null where it does not say. */
export async function readDeviceStorage(): Promise<DeviceStorage> {
  const [estimate, persistent] = await Promise.all([
    navigator.storage?.estimate?.().catch(() => null),
    navigator.storage?.persisted?.().catch(() => false),
  ]);
  const usedBytes = estimate?.usage ?? null;
  const quota = estimate?.quota ?? null;
  return {
    usedBytes,
    freeBytes: usedBytes === null || quota === null ? null : Math.max(0, quota - usedBytes),
    persistent: persistent ?? false,
    offlineReady: navigator.serviceWorker?.controller != null,
  };
}

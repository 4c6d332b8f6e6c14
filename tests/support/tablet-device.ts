import { vi } from 'vitest';

/**
 * What a browser gives to the parts of a tablet that are tested without one: Cache Storage, localStorage, and what it tells
 * of storage and connection. Import it before them.
 */
class Connection extends EventTarget {
  type = 'wifi';
}

export const device = {
  /** Bytes that the browser would still give; null: it does not say. */
  freeBytes: null as number | null,
  connection: new Connection(),
  askedToPersist: 0,
};

/** The device is connected by something else now. */
export function connectBy(type: 'wifi' | 'cellular'): void {
  device.connection.type = type;
  device.connection.dispatchEvent(new Event('change'));
}

const address = (request: RequestInfo | URL) => String(request instanceof Request ? request.url : request);

/** Cache Storage in memory; its requests are addresses of this page. */
class MemoryCache {
  readonly #kept = new Map<string, Blob>();

  async match(request: RequestInfo | URL): Promise<Response | undefined> {
    const kept = this.#kept.get(path(request));
    return kept && new Response(kept);
  }
  async put(request: RequestInfo | URL, response: Response): Promise<void> {
    this.#kept.set(path(request), await response.blob());
  }
  async delete(request: RequestInfo | URL): Promise<boolean> {
    return this.#kept.delete(path(request));
  }
  async keys(): Promise<readonly Request[]> {
    return [...this.#kept.keys()].map((key) => new Request(new URL(key, 'https://tablet.test')));
  }
}

const path = (request: RequestInfo | URL) => new URL(address(request), 'https://tablet.test').pathname;

const opened = new Map<string, MemoryCache>();
const texts = new Map<string, string>();

vi.stubGlobal('caches', {
  async open(name: string) {
    const cache = opened.get(name) ?? new MemoryCache();
    opened.set(name, cache);
    return cache;
  },
  keys: async () => [...opened.keys()],
  delete: async (name: string) => opened.delete(name),
});
const localStorage = {
  getItem: (key: string) => texts.get(key) ?? null,
  setItem: (key: string, text: string) => void texts.set(key, text),
  removeItem: (key: string) => void texts.delete(key),
};
vi.stubGlobal('localStorage', localStorage);
vi.stubGlobal('window', Object.assign(new EventTarget(), { localStorage }));
vi.stubGlobal('document', new EventTarget());
vi.stubGlobal('navigator', {
  connection: device.connection,
  storage: {
    estimate: async () => (device.freeBytes === null ? {} : { usage: 0, quota: device.freeBytes }),
    persisted: async () => device.askedToPersist > 0,
    async persist() {
      device.askedToPersist += 1;
      return true;
    },
  },
});

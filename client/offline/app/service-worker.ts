/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  PrecacheController,
  type PrecacheEntry,
  PrecacheRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

/**
 * Keeps the tablet's own shell (page, scripts, fonts, pdf.js with its maps and decoders) so that it starts without a
 * network. It touches nothing under /api: documents are stored by the page itself, and everything else there must
 * come from the server or fail.
 */
const shell = new PrecacheController();
shell.addToCacheList(self.__WB_MANIFEST);
registerRoute(new PrecacheRoute(shell, { cleanURLs: false }));
cleanupOutdatedCaches();

registerRoute(
  new NavigationRoute(shell.createHandlerBoundToURL('/tablet'), { allowlist: [/^\/tablet(?:[/?]|$)/] }),
);

/** As many as documents: half of what a browser asks one server for at a time, and a hall that comes in all at once may be asked to vote. */
const LANES = 3;

/**
 * The controller's own `install` fetches one file after another: with hundreds of small files that takes the way to the server and back
 * as many times, while somebody waits to be told that the tablet works without a network. What an earlier version brought stays.
 */
async function install(event: ExtendableEvent): Promise<void> {
  const files = shell.getURLsToCacheKeys().entries();
  const fetchInTurn = async () => {
    for (const [url, cacheKey] of files) {
      // A file whose name does not change with its content is asked for past what the browser itself has kept.
      const request = new Request(url, { cache: url === cacheKey ? 'default' : 'reload' });
      await Promise.all(shell.strategy.handleAll({ event, request, params: { cacheKey } }));
    }
  };
  await Promise.all(Array.from({ length: LANES }, fetchInTurn));
}

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('activate', (event) => void shell.activate(event));

/**
 * A new version waits until no window works with the one before, which keeps its own parts till then: browsers see to that as
 * long as nobody asks for more. A page that did (at its start, say) would be told at a time that the browser chooses, minutes
 * later perhaps, in the midst of a meeting. Only a page that the server no longer speaks with asks (sign-in/newVersion.ts).
 */
self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'SKIP_WAITING'
  ) {
    void self.skipWaiting();
  }
});

/** The very first worker serves the page that installed it, so that one visit is enough to work offline. */
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

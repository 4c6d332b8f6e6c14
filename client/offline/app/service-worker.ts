/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

/**
 * Keeps the tablet's own shell (page, scripts, fonts, pdf.js with its maps and decoders) so that it starts without a
 * network. It touches nothing under /api: documents are stored by the page itself, and everything else there must
 * come from the server or fail.
 */
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false });
cleanupOutdatedCaches();

registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/tablet'), { allowlist: [/^\/tablet(?:[/?]|$)/] }),
);

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

const WORKER = '/service-worker.js';

/**
 * Installs the service worker. A version that comes while the app is open waits until it has been closed and starts again
 * (service-worker.ts). Without HTTPS (or localhost) there is no service worker and the app works online only.
 */
export async function startAppVersion(): Promise<void> {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  // Another version took over because the server no longer speaks with this one: its parts are gone.
  if (workers.controller)
    workers.addEventListener('controllerchange', () => location.reload(), { once: true });
  try {
    await workers.register(WORKER, { scope: '/tablet' });
  } catch (error) {
    console.warn('service worker not registered', error);
  }
}

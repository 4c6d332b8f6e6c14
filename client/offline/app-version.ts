const WORKER = '/service-worker.js';
const SCOPE = '/tablet';

/**
 * Installs the service worker. A version that was fetched during the last use takes over now, at the start, and never
 * in the midst of a meeting. Without HTTPS (or localhost) there is no service worker and the app works online only.
 */
export async function startAppVersion(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    if (registration.waiting && registration.active) await takeOver(registration.waiting);
  } catch (error) {
    console.warn('service worker not registered', error);
  }
}

function takeOver(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener(
      'controllerchange',
      () => {
        location.reload();
        resolve();
      },
      { once: true },
    );
    worker.postMessage({ type: 'SKIP_WAITING' });
  });
}

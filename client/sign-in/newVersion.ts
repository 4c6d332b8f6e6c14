const INSTALL_TIMEOUT_MS = 8000;

/** Fetches the newest app and starts it, whatever an old service worker still holds. */
export async function reloadWithNewVersion(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.update();
    const next = registration?.installing ?? registration?.waiting;
    next?.postMessage({ type: 'SKIP_WAITING' });
    if (next) await activated(next);
  } catch {
    // An unreachable or broken service worker must not keep the page from loading anew.
  }
  window.location.reload();
}

function activated(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, INSTALL_TIMEOUT_MS);
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed') worker.postMessage({ type: 'SKIP_WAITING' });
      if (worker.state === 'activated' || worker.state === 'redundant') resolve();
    });
  });
}

/** Whether a newer version of the app is on this device and waits for the next start (app-version.ts). */
export async function newerVersionWaits(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  return registration?.waiting != null;
}

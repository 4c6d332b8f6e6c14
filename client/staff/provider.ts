import type { ProviderJourney, StaffPage } from '#shared/protocol/staff-sign-in.ts';
import { httpWith, type Opened, postJson, signInAt } from '../connection/http.ts';

/** Of this window alone, for as long as it is open: what it set out with to the provider. */
const PASS = 'nghi-truong:provider-pass';

/**
 * Leaves this page for the office's provider of sign-ins, which sends the browser back to it.
 * @throws RefusedError; TypeError when the server cannot be reached.
 */
export async function goToProvider(page: StaffPage): Promise<void> {
  const { url, pass } = await postJson<ProviderJourney>(
    httpWith(() => null),
    '/api/sign-in/provider',
    {
      page,
    },
  );
  sessionStorage.setItem(PASS, pass);
  window.location.assign(url);
}

/**
 * Signs in with what the provider sent this page back with; null: it did not come from there. It is taken out of the address, and good
 * once.
 * @throws RefusedError; TypeError when the server cannot be reached.
 */
export async function comeBack(): Promise<Opened | null> {
  const ticket = /^#ticket=([\w-]*)$/.exec(window.location.hash)?.[1];
  if (ticket === undefined) return null;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  const pass = sessionStorage.getItem(PASS) ?? '-';
  sessionStorage.removeItem(PASS);
  return signInAt('/api/sign-in/ticket', { ticket, pass });
}

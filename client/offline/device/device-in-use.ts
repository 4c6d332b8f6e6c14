const LOCK = 'nghi-truong-device';
/** A window that sleeps must not keep what it holds from being removed, nor another from starting. */
const PATIENCE_MS = 3000;

/**
 * Says, to all windows of this browser, that this one reads and writes what delegates keep on the device. Resolves once that is
 * so: not while another window is removing everything. @returns how to say that it does no more.
 */
export async function takeDevice(): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await new Promise<void>((held) => {
    request('shared', async () => {
      held();
      await released;
    }).then(held, held);
  });
  return release;
}

/** Does `work` once no window uses the device any more: what is removed then is not made anew by one that still writes. */
export async function whenUnused(work: () => Promise<void>): Promise<void> {
  let done = false;
  const once = async () => {
    done = true;
    await work();
  };
  await request('exclusive', once).catch((error: unknown) => {
    if (done) throw error;
  });
  if (!done) await once();
}

/** Browsers give out locks on secure pages only; elsewhere there is nothing to wait for. */
async function request(mode: LockMode, work: () => Promise<void>): Promise<void> {
  if (!globalThis.navigator?.locks) return;
  await navigator.locks.request(LOCK, { mode, signal: AbortSignal.timeout(PATIENCE_MS) }, work);
}

import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Edition } from '#shared/session/state.ts';
import { currentOwner } from '../../offline/device/current-owner.ts';

interface OpenedEditions {
  /** Person and hash of the edition. */
  readonly hashes: readonly string[];
}

/** Editions that were opened on this device, by person: a replaced document is marked as new until it is. */
const useOpenedEditions = create<OpenedEditions>()(
  persist(() => ({ hashes: [] as readonly string[] }), {
    name: 'nghi-truong:opened-editions',
    version: 1,
    // Version 0.3.0 did not say by whom: by whoever is signed in as the app is updated.
    migrate: (earlier): OpenedEditions => ({ hashes: (earlier as OpenedEditions).hashes.map(keyOf) }),
  }),
);

export function markOpened(sha256: string): void {
  const key = keyOf(sha256);
  useOpenedEditions.setState(({ hashes }) => (hashes.includes(key) ? {} : { hashes: [...hashes, key] }));
}

export function forgetOpened(): void {
  useOpenedEditions.setState({ hashes: [] });
}

/** Whether this person has opened an edition on this device. */
export function wasOpened(sha256: string): boolean {
  return useOpenedEditions.getState().hashes.includes(keyOf(sha256));
}

/** Calls back when another one was opened. @returns the way to stop. */
export function watchOpened(listener: () => void): () => void {
  return useOpenedEditions.subscribe(listener);
}

/** Whether this edition replaced an earlier one and this person has not opened it here yet. */
export function useIsNewEdition({ version, sha256 }: Edition): boolean {
  return useOpenedEditions(({ hashes }) => version > 1 && !hashes.includes(keyOf(sha256)));
}

function keyOf(sha256: string): string {
  return `${currentOwner() ?? ''}/${sha256}`;
}

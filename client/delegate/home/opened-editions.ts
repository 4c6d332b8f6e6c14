import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Edition } from '#shared/session/state.ts';

interface OpenedEditions {
  readonly hashes: readonly string[];
}

/** Editions that were opened on this device: a replaced document is marked as new until it is. */
export const useOpenedEditions = create<OpenedEditions>()(
  persist(() => ({ hashes: [] as readonly string[] }), { name: 'nghi-truong:opened-editions' }),
);

export function markOpened(sha256: string): void {
  useOpenedEditions.setState(({ hashes }) =>
    hashes.includes(sha256) ? {} : { hashes: [...hashes, sha256] },
  );
}

export function forgetOpened(): void {
  useOpenedEditions.setState({ hashes: [] });
}

/** Whether this edition replaced an earlier one and has not been opened here yet. */
export function useIsNewEdition({ version, sha256 }: Edition): boolean {
  return useOpenedEditions(({ hashes }) => version > 1 && !hashes.includes(sha256));
}

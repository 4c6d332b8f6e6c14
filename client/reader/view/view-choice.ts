import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Rotation } from '../pdf/render-page.ts';
import type { Fit } from './layout.ts';

/** All pages one below the other, or one at a time. */
export type PageMode = 'column' | 'single';

interface ViewChoice {
  readonly mode: PageMode;
  readonly fit: Fit;
}

/** How pages are shown on this device, the same for all documents. */
export const useViewChoice = create<ViewChoice>()(
  persist((): ViewChoice => ({ mode: 'column', fit: 'width' }), { name: 'nghi-truong:reader-view' }),
);

/** Documents that are read turned on this device, by SHA-256: a scan that lies on its side, say. */
const useRotations = create<Readonly<Record<string, Rotation>>>()(
  persist((): Readonly<Record<string, Rotation>> => ({}), { name: 'nghi-truong:reader-rotations' }),
);

export function useRotation(sha256: string): Rotation {
  return useRotations((rotations) => rotations[sha256] ?? 0);
}

export function rotationOf(sha256: string): Rotation {
  return useRotations.getState()[sha256] ?? 0;
}

const TURNS: readonly Rotation[] = [0, 90, 180, 270];

/** A quarter clockwise (+1) or back (-1). */
export function turnPages(sha256: string, direction: 1 | -1): void {
  const { [sha256]: rotation = 0, ...others } = useRotations.getState();
  const next = TURNS[(rotation / 90 + direction + 4) % 4] ?? 0;
  // Only what is turned is remembered.
  useRotations.setState(next === 0 ? others : { ...others, [sha256]: next }, true);
}

export function forgetRotations(): void {
  useRotations.setState({}, true);
}

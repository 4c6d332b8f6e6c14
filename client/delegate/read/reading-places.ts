import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** The page at which each document was left on this device. */
const useReadingPlaces = create<Readonly<Record<string, number>>>()(
  persist((): Readonly<Record<string, number>> => ({}), { name: 'nghi-truong:reading-places' }),
);

export function rememberedPage(sha256: string): number {
  return useReadingPlaces.getState()[sha256] ?? 1;
}

export function rememberPage(sha256: string, page: number): void {
  useReadingPlaces.setState({ [sha256]: page });
}

export function forgetReadingPlaces(): void {
  useReadingPlaces.setState({}, true);
}

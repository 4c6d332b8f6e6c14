import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { currentOwner } from '../../offline/device/current-owner.ts';

type Places = Readonly<Record<string, number>>;

/** The page at which each document was left on this device, by person and document: two people may share a tablet. */
const useReadingPlaces = create<Places>()(
  persist((): Places => ({}), {
    name: 'nghi-truong:reading-places',
    version: 1,
    // Version 0.3.0 kept them by document only: they are of whoever is signed in as the app is updated.
    migrate: (earlier): Places =>
      Object.fromEntries(Object.entries(earlier as Places).map(([sha256, page]) => [keyOf(sha256), page])),
  }),
);

export function rememberedPage(sha256: string): number {
  return useReadingPlaces.getState()[keyOf(sha256)] ?? 1;
}

export function rememberPage(sha256: string, page: number): void {
  useReadingPlaces.setState({ [keyOf(sha256)]: page });
}

export function forgetReadingPlaces(): void {
  useReadingPlaces.setState({}, true);
}

function keyOf(sha256: string): string {
  return `${currentOwner() ?? ''}/${sha256}`;
}

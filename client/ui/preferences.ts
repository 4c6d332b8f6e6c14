import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const TEXT_SCALES = [1, 1.15, 1.35, 1.6] as const;

interface Preferences {
  readonly language: 'vi' | 'en';
  readonly theme: 'light' | 'dark' | 'system';
  readonly textScale: (typeof TEXT_SCALES)[number];
  /** Whether the device may sound when the time for one's own speech runs out. */
  readonly sounds: boolean;
  readonly set: (change: Partial<Pick<Preferences, 'language' | 'theme' | 'textScale' | 'sounds'>>) => void;
}

/** What a person chose for this device: language, light or dark, size of text, sounds. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      ...{ language: 'vi', theme: 'system', textScale: 1, sounds: true },
      set: (change) => set(change),
    }),
    { name: 'nghi-truong:preferences' },
  ),
);

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

function applyToPage({ theme, textScale, language }: Preferences): void {
  const dark = theme === 'dark' || (theme === 'system' && darkQuery.matches);
  const page = document.documentElement;
  page.dataset.theme = dark ? 'dark' : 'light';
  page.lang = language;
  page.style.setProperty('--text-scale', String(textScale));
}

/** Keeps the page in step with the preferences. Call once, before the first render. */
export function followPreferences(): void {
  applyToPage(usePreferences.getState());
  usePreferences.subscribe(applyToPage);
  darkQuery.addEventListener('change', () => applyToPage(usePreferences.getState()));
}

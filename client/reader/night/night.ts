import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface NightChoice {
  /** null: as the rest of the app, light or dark. */
  readonly chosen: boolean | null;
}

/** Whether pages are dark on this device, where somebody wants them otherwise than the app. */
const useNightChoice = create<NightChoice>()(
  persist((): NightChoice => ({ chosen: null }), { name: 'nghi-truong:night-pages' }),
);

/** Dark pages: white paper becomes dark, letters light, colours stay what they are. */
export function useNight(): boolean {
  const chosen = useNightChoice((choice) => choice.chosen);
  const dark = useSyncExternalStore(watchTheme, isThemeDark);
  return chosen ?? dark;
}

/** A choice that is the same as the app's own look is none: the pages then follow that again. */
export function chooseNight(night: boolean): void {
  useNightChoice.setState({ chosen: night === isThemeDark() ? null : night });
}

function isThemeDark(): boolean {
  return document.documentElement.dataset.theme === 'dark';
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

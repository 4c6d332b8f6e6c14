import { create } from 'zustand';

/** How much stands on pages of documents and could not be stored on this device: it is lost when the app is closed. */
export const useUnstored = create<{ readonly count: number }>()(() => ({ count: 0 }));

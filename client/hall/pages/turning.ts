import { createContext, useContext } from 'react';

/** How long the hall reads one page of what does not fit on one, in milliseconds. */
const PAGE_SHOWN_MS = 8_000;

/**
 * The page, from 0, of so many that is shown at `instant` (milliseconds by the server's clock): the same on every screen. `parts`: pages
 * of its own that each page is read in.
 */
export function pageAt(instant: number, pages: number, parts = 1): number {
  return Math.floor(instant / PAGE_SHOWN_MS / parts) % Math.max(1, pages);
}

/** The instant by which pages are turned: now, or since when the screen is held, and so keeps the page that was there. */
export const Turning = createContext(0);

/** The page, from 0, of so many that is shown now. */
export function usePageOf(pages: number, parts = 1): number {
  return pageAt(useContext(Turning), pages, parts);
}

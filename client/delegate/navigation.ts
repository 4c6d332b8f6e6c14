import { create } from 'zustand';

export type Page = 'home' | 'results' | 'settings';

interface Place {
  /** The page below; it keeps its scroll place while a document is open over it. */
  readonly page: Page;
  /** SHA-256 of the document that is open, if one is. */
  readonly reading: string | null;
}

const HOME: Place = { page: 'home', reading: null };

/** Places of the app are fragments of its address, so that the device's own "back" works. */
export const usePlace = create<Place>()(() => placeIn(window.location.hash, 'home'));

function placeIn(hash: string, below: Page): Place {
  const [, page, sha256] = hash.split('/');
  if (page === 'read' && sha256) return { page: below, reading: sha256 };
  return page === 'results' || page === 'settings' ? { page, reading: null } : HOME;
}

window.addEventListener('hashchange', () => {
  usePlace.setState(placeIn(window.location.hash, usePlace.getState().page));
});

export function hrefOf(page: Page): string {
  return page === 'home' ? '#/' : `#/${page}`;
}

export function hrefOfDocument(sha256: string): string {
  return `#/read/${sha256}`;
}

/** Whether the document was opened in this visit, so that "back" leads to the page below and not out of the app. */
let openedHere = false;

/** What was pressed to open the document; the focus returns there. */
let opener: HTMLElement | null = null;

export function openDocument(sha256: string, pressed: HTMLElement | null = null): void {
  const reading = usePlace.getState().reading !== null;
  if (reading) window.location.replace(hrefOfDocument(sha256));
  else window.location.hash = hrefOfDocument(sha256);
  openedHere ||= !reading;
  opener = pressed ?? opener;
}

export function leaveDocument(): void {
  if (openedHere) window.history.back();
  else window.location.replace(hrefOf(usePlace.getState().page));
  openedHere = false;
}

/** After the reader has gone: the focus goes back to where it came from, the page stays where it was. */
export function returnFocus(): void {
  opener?.focus({ preventScroll: true });
  opener = null;
}

export function goHome(): void {
  window.location.replace(hrefOf('home'));
}

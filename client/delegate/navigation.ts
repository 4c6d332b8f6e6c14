import { create } from 'zustand';
import type { Arrival } from '../reader/arrival.ts';

/** Pages that the navigation leads to. */
export type Page =
  | 'home'
  | 'chair'
  | 'unit'
  | 'floor'
  | 'groups'
  | 'notes'
  | 'results'
  | 'sessions'
  | 'settings';

interface Place {
  /** The page below; it keeps its scroll place while a document is open over it. */
  readonly page: Page | 'opinion';
  /** Id of the opinion poll that is open as a page, if one is. */
  readonly opinion: string | null;
  /** Id of the agenda item from which somebody came to ask for the floor, if from one. */
  readonly floorItem: string | null;
  /** SHA-256 of the document that is open, if one is. */
  readonly reading: string | null;
  /** Where in it; null: where it was left. */
  readonly arrival: Arrival | null;
}

const HOME: Place = { page: 'home', opinion: null, floorItem: null, reading: null, arrival: null };

const PAGES: ReadonlySet<string | undefined> = new Set<Page>([
  'chair',
  'unit',
  'groups',
  'notes',
  'results',
  'sessions',
  'settings',
]);

function isPage(name: string | undefined): name is Page {
  return PAGES.has(name);
}

/** By address; a place that is opened again by the device's own "back" or "forward" leads to where it led at first. */
const arrivals = new Map<string, Arrival>();
let visits = 0;

/** Places of the app are fragments of its address, so that the device's own "back" works. */
export const usePlace = create<Place>()(() => placeIn(window.location.hash, HOME));

function placeIn(hash: string, below: Place): Place {
  const [, page, subject] = hash.split('/');
  if (page === 'read' && subject) return { ...below, reading: subject, arrival: arrivals.get(hash) ?? null };
  if (page === 'opinion' && subject) return { ...HOME, page, opinion: subject };
  if (page === 'floor') return { ...HOME, page, floorItem: subject ?? null };
  return isPage(page) ? { ...HOME, page } : HOME;
}

window.addEventListener('hashchange', () => {
  usePlace.setState(placeIn(window.location.hash, usePlace.getState()));
});

export function hrefOf(page: Page): string {
  return page === 'home' ? '#/' : `#/${page}`;
}

/** Address where one asks for the floor on this agenda item. */
export function hrefOfFloor(itemId: string): string {
  return `#/floor/${itemId}`;
}

export function hrefOfOpinion(pollId: string): string {
  return `#/opinion/${pollId}`;
}

function hrefOfPlace({ page, opinion }: Place): string {
  return page === 'opinion' ? hrefOfOpinion(opinion ?? '') : hrefOf(page);
}

export function hrefOfDocument(sha256: string): string {
  return `#/read/${sha256}`;
}

function hrefOfArrival(sha256: string, arrival: Arrival): string {
  visits += 1;
  const href = `${hrefOfDocument(sha256)}/${arrival.page}/${visits}`;
  arrivals.set(href, arrival);
  return href;
}

/** Whether the document was opened in this visit, so that "back" leads to the page below and not out of the app. */
let openedHere = false;

/** What was pressed to open the document; the focus returns there. */
let opener: HTMLElement | null = null;

/** @param arrival where to go in it; null: where it was left. */
export function openDocument(
  sha256: string,
  pressed: HTMLElement | null = null,
  arrival: Arrival | null = null,
): void {
  const reading = usePlace.getState().reading !== null;
  const href = arrival ? hrefOfArrival(sha256, arrival) : hrefOfDocument(sha256);
  if (reading) window.location.replace(href);
  else window.location.hash = href;
  openedHere ||= !reading;
  opener = pressed ?? opener;
}

export function leaveDocument(): void {
  if (openedHere) window.history.back();
  else window.location.replace(hrefOfPlace(usePlace.getState()));
  openedHere = false;
}

/** Gives the focus back to where it came from after the reader has gone; the page stays where it was. */
export function returnFocus(): void {
  opener?.focus({ preventScroll: true });
  opener = null;
}

export function goHome(): void {
  window.location.replace(hrefOf('home'));
}

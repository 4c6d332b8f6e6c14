import { useSyncExternalStore } from 'react';

/** The console's sections, in the order of the navigation. The address keeps the open one: "/console#documents". */
export const SECTIONS = [
  'conduct',
  'programme',
  'attendance',
  'seating',
  'guests',
  'documents',
  'polls',
  'groups',
  'script',
  'memos',
  'rules',
  'log',
  'import',
  'codes',
  'record',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Any other place is a part of the conduct section: "#floor" opens it there. */
function current(): Section {
  const named = window.location.hash.slice(1);
  return SECTIONS.find((section) => section === named) ?? 'conduct';
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function useSection(): Section {
  return useSyncExternalStore(subscribe, current);
}

/** Opens a section at its top, for what has just been set going there. */
export function goTo(section: Section): void {
  window.location.hash = section;
  window.scrollTo({ top: 0 });
}

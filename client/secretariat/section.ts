import { useSyncExternalStore } from 'react';

/** The console's sections, in the order of the navigation. The address keeps the open one: "/console#documents". */
export const SECTIONS = [
  'conduct',
  'attendance',
  'documents',
  'polls',
  'rules',
  'log',
  'import',
  'codes',
  'record',
] as const;
export type Section = (typeof SECTIONS)[number];

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

import { useSyncExternalStore } from 'react';

/** The parts of the administration, in the order of the navigation. */
export const SECTIONS = ['sessions', 'bodies', 'members', 'people', 'staff'] as const;
export type Section = (typeof SECTIONS)[number];

/** The open section and what is open in it, as the address keeps them: "/administration#people/p-4be1…". */
export interface Place {
  readonly section: Section;
  /** Id of a body, person or session; null: none is open. */
  readonly subject: string | null;
}

export function hrefOf(section: Section, subject: string | null = null): string {
  return subject === null ? `#${section}` : `#${section}/${subject}`;
}

export function goTo(section: Section, subject: string | null = null): void {
  window.location.hash = hrefOf(section, subject);
  window.scrollTo({ top: 0 });
}

/** What an address names; the first section where it names nothing that is known. */
export function placeIn(hash: string): Place {
  const [name, subject] = hash.replace(/^#/, '').split('/');
  const section = SECTIONS.find((known) => known === name) ?? SECTIONS[0];
  return { section, subject: subject === undefined || subject === '' ? null : subject };
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function usePlace(): Place {
  return placeIn(useSyncExternalStore(subscribe, () => window.location.hash));
}

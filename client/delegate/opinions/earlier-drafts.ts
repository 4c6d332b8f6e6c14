import type { Owner } from '../../offline/device-database.ts';
import type { OpinionDraft } from './opinion-drafts.ts';

type Drafts = Readonly<Record<string, OpinionDraft>>;

/** Where version 0.3.0 kept what was being written, readable, by person and poll. */
const EARLIER = 'nghi-truong:opinion-drafts';

/** This person's, by poll; they are then no longer there. Other people's stay until they come. */
export function takeEarlierDrafts(owner: Owner): Drafts {
  const kept = localStorage.getItem(EARLIER);
  const all = kept === null ? {} : ((JSON.parse(kept) as { readonly state?: Drafts }).state ?? {});
  const own = (key: string) => key.startsWith(`${owner}/`);
  const others = Object.entries(all).filter(([key]) => !own(key));
  if (others.length === 0) localStorage.removeItem(EARLIER);
  else localStorage.setItem(EARLIER, JSON.stringify({ state: Object.fromEntries(others) }));
  const mine = Object.entries(all).filter(([key]) => own(key));
  return Object.fromEntries(mine.map(([key, draft]) => [key.slice(owner.length + 1), draft]));
}

export function forgetEarlierDrafts(): void {
  localStorage.removeItem(EARLIER);
}

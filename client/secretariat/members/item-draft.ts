import type { ItemAudience } from '#shared/protocol/audience.ts';
import type { AgendaEntry } from '#shared/protocol/records.ts';

/** An item as it is being written; `minutes` as typed. */
export type ItemDraft = Omit<AgendaEntry, 'id' | 'minutes'> & { readonly minutes: string };

export function newItem(day: number, audience: ItemAudience): ItemDraft {
  return { number: '', title: '', kind: 'other', presenter: '', minutes: '', day, audience };
}

export function draftOf({ minutes, number, title, kind, presenter, day, audience }: AgendaEntry): ItemDraft {
  const typed = minutes === null ? '' : String(minutes);
  return { number, title, kind, presenter, minutes: typed, day, audience };
}

export function entryOf({ minutes, ...draft }: ItemDraft): Omit<AgendaEntry, 'id'> {
  return { ...draft, minutes: minutes.trim() === '' ? null : Number(minutes) };
}

export function isFilledIn({ number, title }: ItemDraft): boolean {
  return number.trim() !== '' && title.trim() !== '';
}

import type { ItemAudience } from '#shared/protocol/audience.ts';
import type { AgendaEntry } from '#shared/protocol/records.ts';

/** An item as it is being written; `minutes` as typed. */
export type ItemDraft = Omit<AgendaEntry, 'id' | 'minutes' | 'place'> & { readonly minutes: string };

export function newItem(day: number, audience: ItemAudience): ItemDraft {
  return { number: '', title: '', kind: 'other', presenter: '', minutes: '', day, audience };
}

export function draftOf({
  minutes,
  number,
  title,
  kind,
  presenter,
  day,
  audience,
  startsAt,
  numbering,
}: Omit<AgendaEntry, 'place'>): ItemDraft {
  const typed = minutes === null ? '' : String(minutes);
  return {
    number,
    title,
    kind,
    presenter,
    minutes: typed,
    day,
    audience,
    ...(startsAt ? { startsAt } : {}),
    ...(numbering ? { numbering } : {}),
  };
}

/** `before`: what the item was called; whoever gives it another number gives it one of the office's own. */
export function entryOf(
  { minutes, startsAt, numbering, ...draft }: ItemDraft,
  before: string | null = null,
): Omit<AgendaEntry, 'id'> {
  return {
    ...draft,
    minutes: minutes.trim() === '' ? null : Number(minutes),
    ...(startsAt ? { startsAt } : {}),
    ...(numbering && before === draft.number ? { numbering } : {}),
  };
}

export function isFilledIn({ number, title }: ItemDraft, numbered = false): boolean {
  return (numbered || number.trim() !== '') && title.trim() !== '';
}

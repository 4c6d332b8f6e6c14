import { decodeHlc } from '#shared/annotations/clock.ts';
import type { Annotation, AnnotationId, Audience, SharedAnnotation } from '#shared/protocol/annotations.ts';
import { fold } from '#shared/text/fold.ts';
import { boundsOf } from '../marks/hit.ts';
import { audiencesOf } from './shares.ts';

/** What stands in a list: everything but where a document was left, and records of sharing. */
export type EntryType = 'pen' | 'highlight' | 'underline' | 'note' | 'text' | 'bookmark';

export const ENTRY_TYPES: readonly EntryType[] = [
  'note',
  'highlight',
  'underline',
  'text',
  'pen',
  'bookmark',
];

/** One line of a list of notes; all strokes on a page are one. */
export interface NoteEntry {
  readonly type: EntryType;
  /** Never empty. */
  readonly annotations: readonly [Annotation, ...Annotation[]];
  readonly page: number;
  /** Written, or under the mark; empty for drawings. */
  readonly text: string;
  /** When it was changed last, in milliseconds since the epoch. */
  readonly at: number;
  /** Its passage is not in this version of the document. */
  readonly lost: boolean;
  readonly audiences: readonly Audience[];
  readonly answers: number;
}

export function textOf({ body }: Pick<Annotation, 'body'>): string {
  switch (body?.type) {
    case 'highlight':
    case 'underline':
    case 'note':
    case 'text':
    case 'reply':
      return body.text;
    case 'bookmark':
      return body.label;
    default:
      return '';
  }
}

/** What it is called in a list; null for what stands in none. */
export function typeOf({ body }: Pick<Annotation, 'body'>): EntryType | null {
  return ENTRY_TYPES.find((type) => type === body?.type) ?? null;
}

/**
 * The list of one person's annotations in one document, from its first page to its last, down each page.
 * @param shared what the server told of sharing, for the number of answers.
 */
export function entriesOf(
  own: readonly Annotation[],
  shared: readonly SharedAnnotation[] = [],
): readonly NoteEntry[] {
  const audiences = audiencesOf(own);
  const answers = new Map<AnnotationId, number>(
    shared.map(({ annotation, replies }) => [annotation.id, replies.length]),
  );
  const listed = own.filter((annotation) => typeOf(annotation) !== null);
  const together = Map.groupBy(listed, (annotation) =>
    annotation.body?.type === 'pen'
      ? `pen ${annotation.page} ${annotation.carried?.lost === true}`
      : annotation.id,
  );
  return [...together.values()]
    .flatMap(([first, ...rest]) => (first ? [entryOf(first, rest)] : []))
    .sort(inOrder);

  function entryOf(first: Annotation, rest: readonly Annotation[]): NoteEntry {
    const all = [first, ...rest] as const;
    const withWhom = new Map(
      all
        .flatMap(({ id }) => audiences.get(id) ?? [])
        .map((audience) => [audience.type === 'group' ? 'group' : audience.delegateId, audience]),
    );
    return {
      type: typeOf(first) ?? 'note',
      annotations: all,
      page: first.page,
      text: textOf(first),
      at: Math.max(...all.map(({ hlc }) => decodeHlc(hlc).wall)),
      lost: first.carried?.lost === true,
      audiences: [...withWhom.values()],
      answers: all.reduce((sum, { id }) => sum + (answers.get(id) ?? 0), 0),
    };
  }
}

/** A bookmark stands before what is on its page; what has no place any more, at the end. */
function inOrder(a: NoteEntry, b: NoteEntry): number {
  return Number(a.lost) - Number(b.lost) || a.page - b.page || topOf(b) - topOf(a);
}

function topOf({ annotations }: NoteEntry): number {
  const tops = annotations.flatMap(({ body }) => {
    const bounds = body && boundsOf(body);
    return bounds ? [bounds.top] : [];
  });
  return tops.length === 0 ? Number.MAX_VALUE : Math.max(...tops);
}

/** Entries of `type` (null: all) with all words of `query` in their text or in `words`, with or without diacritics. */
export function narrowed<T extends { readonly type: EntryType; readonly text: string }>(
  entries: readonly T[],
  query: string,
  type: EntryType | null,
  words: (entry: T) => string = () => '',
): readonly T[] {
  const wanted = fold(query).split(' ').filter(Boolean);
  return entries.filter((entry) => {
    if (type !== null && entry.type !== type) return false;
    if (wanted.length === 0) return true;
    const text = fold(`${entry.text} ${words(entry)}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** What a colleague shares, as it stands in a list. */
export interface SharedEntry {
  readonly type: EntryType;
  readonly shared: SharedAnnotation;
  readonly text: string;
}

/** @param me whose own annotations, which are told of because of their answers, are left out. */
export function sharedEntriesOf(
  shared: readonly SharedAnnotation[],
  me: string | undefined,
): readonly SharedEntry[] {
  return shared.flatMap((entry) => {
    const type = typeOf(entry.annotation);
    return type === null || entry.owner === me
      ? []
      : [{ type, shared: entry, text: textOf(entry.annotation) }];
  });
}

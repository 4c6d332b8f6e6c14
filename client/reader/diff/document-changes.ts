import type { PageText } from '../text/page-text.ts';
import type { Hunk } from './compare-words.ts';
import type { Word } from './words.ts';

/** Characters of a page's text, `to` excluded. */
export interface PageSpan {
  /** From 1. */
  readonly page: number;
  readonly from: number;
  readonly to: number;
}

/** One change from the earlier edition to the one being read. */
export interface Change {
  /** As it read before; empty for what was added. */
  readonly removed: string;
  /** As it reads now; empty for what was taken out. */
  readonly added: string;
  /** Where the new words stand: a span a page. */
  readonly spans: readonly PageSpan[];
  /** Where the old words stood in what is read now: behind (or before) a character. */
  readonly at: { readonly page: number; readonly character: number; readonly side: 'before' | 'behind' };
}

interface Text {
  readonly words: readonly Word[];
  readonly pages: readonly PageText[];
}

export function documentChanges(before: Text, after: Text, hunks: readonly Hunk[]): readonly Change[] {
  return hunks.map(({ beforeFrom, beforeTo, afterFrom, afterTo }) => ({
    removed: textOf(before, spansOf(before.words.slice(beforeFrom, beforeTo))),
    added: textOf(after, spansOf(after.words.slice(afterFrom, afterTo))),
    spans: spansOf(after.words.slice(afterFrom, afterTo)),
    at: placeOf(after.words, afterFrom, afterTo),
  }));
}

function spansOf(words: readonly Word[]): readonly PageSpan[] {
  const spans: PageSpan[] = [];
  for (const { page, from, to } of words) {
    const last = spans.at(-1);
    if (last?.page === page) spans[spans.length - 1] = { ...last, to };
    else spans.push({ page, from, to });
  }
  return spans;
}

function textOf({ pages }: Text, spans: readonly PageSpan[]): string {
  return spans
    .map(({ page, from, to }) => pages[page - 1]?.text.slice(from, to) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim();
}

/** Where the change is shown: before the new words or, where there are none, behind the word in front of them. */
function placeOf(words: readonly Word[], from: number, to: number): Change['at'] {
  const [next, last] = [words[from], words[from - 1]];
  if (next && (to > from || !last)) return { page: next.page, character: next.from, side: 'before' };
  if (last) return { page: last.page, character: last.to - 1, side: 'behind' };
  return { page: 1, character: 0, side: 'before' };
}

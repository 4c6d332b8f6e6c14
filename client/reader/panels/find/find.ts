import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DocumentText } from '../../text/document-text.ts';
import { type FoldedText, foldText } from '../../text/folded-text.ts';
import { matchesIn, type Query, queryOf, type Span } from '../../text/matches.ts';

/** One of the places found: the `index`th on its page, from 0. */
export interface Hit {
  readonly page: number;
  readonly index: number;
}

export interface FindState {
  readonly typed: string;
  /** By page, only pages with any. */
  readonly found: ReadonlyMap<number, readonly Span[]>;
  readonly total: number;
  /** The one that is shown; null when there is none (yet). */
  readonly current: Hit | null;
  /** Pages that have been looked through. */
  readonly read: number;
  /** How many of those pages have not a single word, as a scanner leaves them. */
  readonly wordless: number;
}

/** Words in an open document. */
export interface Find {
  readonly state: StoreApi<FindState>;
  /** Looks for words as they are typed; the first place shown is on the page being read or after it. */
  search(typed: string): void;
  /** Shows the words of a search on a page: together where they stand together there, else each of them. */
  arrive(page: number, words: string): Promise<void>;
  /** Goes to the next place or back, round and round. */
  step(direction: 1 | -1): void;
  /** Forgets what was looked for. */
  clear(): void;
}

interface Place {
  currentPage(): number;
  goTo(page: number): void;
}

const NOTHING: FindState = { typed: '', found: new Map(), total: 0, current: null, read: 0, wordless: 0 };

export function createFind(text: DocumentText, { currentPage, goTo }: Place): Find {
  const state = createStore<FindState>(() => NOTHING);
  const folded = new Map<number, FoldedText>();
  /** What was found for the present queries, by page. */
  const looked = new Map<number, readonly Span[]>();
  let queries: readonly Query[] = [];
  let only: number | null = null;
  let origin = 1;
  text.state.subscribe(() => {
    if (queries.length > 0) look();
  });

  function foldedPage(page: number, words: string): FoldedText {
    const known = folded.get(page);
    if (known) return known;
    const made = foldText(words);
    folded.set(page, made);
    return made;
  }

  function spansOn(page: number): readonly Span[] | null {
    if (only !== null && page !== only) return [];
    const known = looked.get(page);
    if (known) return known;
    const words = text.state.getState().pages.get(page)?.text;
    if (words === undefined) return null;
    const spans = spansOf(foldedPage(page, words), queries);
    looked.set(page, spans);
    return spans;
  }

  function look(): void {
    const { pages, pageCount } = text.state.getState();
    const before = state.getState();
    const found = new Map<number, readonly Span[]>();
    let total = 0;
    let wordless = 0;
    for (let page = 1; page <= pageCount; page += 1) {
      const spans = spansOn(page) ?? [];
      if (spans.length > 0) found.set(page, spans);
      total += spans.length;
      if (pages.get(page)?.text.trim() === '') wordless += 1;
    }
    const current = before.current ?? firstFrom(pageCount);
    state.setState({ ...before, found, total, current, read: pages.size, wordless });
    if (current && current !== before.current) goTo(current.page);
  }

  /** The first place from the page that was being read; null while pages before it have not been read. */
  function firstFrom(pageCount: number): Hit | null {
    for (let step = 0; step < pageCount; step += 1) {
      const page = ((origin - 1 + step) % pageCount) + 1;
      const spans = spansOn(page);
      if (spans === null) return null;
      if (spans.length > 0) return { page, index: 0 };
    }
    return null;
  }

  function start(typed: string, wanted: readonly Query[], page: number): void {
    queries = wanted;
    origin = page;
    looked.clear();
    state.setState({ ...NOTHING, typed }, true);
    if (wanted.length === 0) return;
    look();
    text.readAll(origin);
  }

  return {
    state,
    search(typed) {
      only = null;
      const query = queryOf(typed);
      // While somebody types on, the place shown does not move away from where they began to look.
      start(typed, query ? [query] : [], state.getState().current?.page ?? currentPage());
    },
    async arrive(page, words) {
      const { text: onPage } = await text.page(page);
      const together = queryOf(words);
      if (!together) return;
      const here = foldedPage(page, onPage);
      const stand = matchesIn(here, together).length > 0;
      only = stand ? null : page;
      start(words, stand ? [together] : eachWord(words), page);
    },
    step(direction) {
      const { found, current } = state.getState();
      const next = current && neighbour(found, current, direction);
      if (!next) return;
      state.setState({ current: next });
      goTo(next.page);
    },
    clear() {
      queries = [];
      state.setState(NOTHING, true);
    },
  };
}

function eachWord(words: string): readonly Query[] {
  return words.split(/\s+/).flatMap((word) => queryOf(word) ?? []);
}

/** The places in the order of the page, without those that begin inside another. */
function spansOf(text: FoldedText, queries: readonly Query[]): readonly Span[] {
  const all = queries.flatMap((query) => matchesIn(text, query)).sort((a, b) => a.from - b.from);
  let end = -1;
  return all.filter((span) => {
    const apart = span.from >= end;
    if (apart) end = span.to;
    return apart;
  });
}

/** The hit before or after another; after the last comes the first. */
function neighbour(
  found: ReadonlyMap<number, readonly Span[]>,
  { page, index }: Hit,
  direction: 1 | -1,
): Hit | null {
  const there = index + direction;
  if (there >= 0 && there < (found.get(page)?.length ?? 0)) return { page, index: there };
  const pages = [...found.keys()].sort((a, b) => a - b);
  const at = pages.indexOf(page);
  if (at < 0) return null;
  const next = pages[(at + direction + pages.length) % pages.length];
  if (next === undefined) return null;
  return { page: next, index: direction > 0 ? 0 : (found.get(next)?.length ?? 1) - 1 };
}

/** The number of a hit among all, from 1. */
export function ordinalOf(found: ReadonlyMap<number, readonly Span[]>, { page, index }: Hit): number {
  let before = 0;
  for (const [other, spans] of found) if (other < page) before += spans.length;
  return before + index + 1;
}

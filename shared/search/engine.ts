import type { PackedPages } from './packed-pages.ts';
import { markedText, type Passage, type PassagePart, passageOf } from './passage.ts';
import { type Phrase, parseQuery, type Query } from './query.ts';
import { encodeSegment, NOWHERE, type Places, Segment } from './segment.ts';

/** What is searched beside the pages of documents. */
export type CardKind = 'document' | 'agenda' | 'question' | 'note';

/** A short text that has a place of its own in the app. */
export interface Card {
  readonly kind: CardKind;
  /** SHA-256 of a document, or the id of whatever it is. Unique within its kind. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface FoundPage {
  /** From 1. */
  readonly page: number;
  readonly passage: Passage;
}

export interface FoundDocument {
  readonly kind: 'document';
  readonly sha256: string;
  /** Its title with what was searched for marked; null where its title is not known here. */
  readonly title: readonly PassagePart[] | null;
  /** How many of its pages have what was searched for; the best of them. */
  readonly pageCount: number;
  readonly pages: readonly FoundPage[];
}

export interface FoundCard {
  readonly kind: Exclude<CardKind, 'document'>;
  readonly id: string;
  readonly title: readonly PassagePart[];
  readonly passage: Passage | null;
}

export interface Results {
  /** The best first. */
  readonly found: readonly (FoundDocument | FoundCard)[];
  /** How many there are, shown or not. */
  readonly total: number;
}

interface IndexedDocument {
  readonly segment: Segment;
  readonly texts: PackedPages;
}

interface PageHit {
  readonly page: number;
  readonly score: number;
}

const PAGES_SHOWN = 2;
/** Okapi BM25 (Robertson and Zaragoza, 2009), with the usual constants. */
const K1 = 1.2;
const B = 0.75;
/** Vietnamese words have several syllables: words that stand together as typed say far more than apart. */
const TOGETHER = 2;
/** "giá" that is still being typed finds "giáo" too, but pages that have "giá" come first. */
const WHOLE_WORD = 3;
/** What a title says, a document is about. */
const TITLE_WEIGHT = 4;
const CARD_WEIGHT = 2;

/** Finds pages and cards. Holds everything in memory; where it is kept and how it gets here is the caller's. */
export class SearchEngine {
  readonly #documents = new Map<string, IndexedDocument>();
  #cards: readonly Card[] = [];
  #cardIndex: Segment | null = null;

  addDocument(sha256: string, segment: Segment, texts: PackedPages): void {
    this.#documents.set(sha256, { segment, texts });
  }

  removeDocument(sha256: string): void {
    this.#documents.delete(sha256);
  }

  /** Takes the place of all cards before. */
  setCards(cards: readonly Card[]): void {
    this.#cards = cards;
    this.#cardIndex = Segment.decode(encodeSegment(cards.map(({ title, text }) => `${title}\n${text}`)));
  }

  /** @param most found in the answer. */
  search(typed: string, most: number): Results {
    const query = parseQuery(typed);
    if (query.length === 0) return { found: [], total: 0 };
    const hits = new Map<string, readonly PageHit[]>();
    const rated = new Map<string, number>();
    for (const [sha256, pages] of this.#pagesOf(query)) {
      hits.set(sha256, pages);
      rated.set(`document/${sha256}`, pages[0]?.score ?? 0);
    }
    const cards = new Map<string, Card>();
    for (const { page, score } of this.#cardsOf(query)) {
      const card = this.#cards[page];
      if (!card) continue;
      const key = `${card.kind}/${card.id}`;
      cards.set(key, card);
      const weight = card.kind === 'document' ? TITLE_WEIGHT : CARD_WEIGHT;
      rated.set(key, (rated.get(key) ?? 0) + weight * score);
    }
    const best = [...rated].sort(([, a], [, b]) => b - a).slice(0, most);
    const found = best.map(([key]) => {
      const card = cards.get(key);
      return card && card.kind !== 'document'
        ? foundCard(card, card.kind, query)
        : this.#foundDocument(key.slice('document/'.length), hits, query);
    });
    return { found, total: rated.size };
  }

  #foundDocument(sha256: string, hits: ReadonlyMap<string, readonly PageHit[]>, query: Query): FoundDocument {
    const pages = hits.get(sha256) ?? [];
    const title = this.#cards.find(({ kind, id }) => kind === 'document' && id === sha256)?.title;
    const texts = this.#documents.get(sha256)?.texts;
    return {
      kind: 'document',
      sha256,
      title: title === undefined ? null : markedText(title, query),
      pageCount: pages.length,
      pages: pages.slice(0, PAGES_SHOWN).map(({ page }) => ({
        page: page + 1,
        passage: passageOf(texts?.text(page) ?? '', query),
      })),
    };
  }

  /** The pages of each document that have all of the query, the best first. */
  #pagesOf(query: Query): ReadonlyMap<string, readonly PageHit[]> {
    const asWhole = wholeWord(query);
    const lists = [...this.#documents].map(([sha256, { segment }]) => ({
      sha256,
      segment,
      places: query.map((phrase) => placesOfPhrase(segment, phrase)),
      whole: asWhole ? placesOfPhrase(segment, asWhole) : NOWHERE,
    }));
    const pageCount = lists.reduce((sum, { segment }) => sum + segment.lengths.length, 0);
    const wordCount = lists.reduce((sum, { segment }) => sum + total(segment.lengths), 0);
    const rarity = query.map((_, which) =>
      rarityOf(pageCount, total(lists.map(({ places }) => places[which]?.pages.length ?? 0))),
    );
    const wholeRarity = rarityOf(pageCount, total(lists.map(({ whole }) => whole.pages.length)));
    const found = new Map<string, readonly PageHit[]>();
    for (const { sha256, segment, places, whole } of lists) {
      const preferred = { places: whole, rarity: wholeRarity };
      const hits = rate(segment, query, places, rarity, wordCount / Math.max(1, pageCount), preferred);
      if (hits.length > 0) found.set(sha256, hits);
    }
    return found;
  }

  #cardsOf(query: Query): readonly PageHit[] {
    const segment = this.#cardIndex;
    if (!segment) return [];
    const places = query.map((phrase) => placesOfPhrase(segment, phrase));
    const count = segment.lengths.length;
    const rarity = places.map((list) => rarityOf(count, list.pages.length));
    const asWhole = wholeWord(query);
    const whole = asWhole ? placesOfPhrase(segment, asWhole) : NOWHERE;
    const preferred = { places: whole, rarity: rarityOf(count, whole.pages.length) };
    return rate(segment, query, places, rarity, total(segment.lengths) / Math.max(1, count), preferred);
  }
}

function foundCard(card: Card, kind: FoundCard['kind'], query: Query): FoundCard {
  const passage = card.text === '' ? null : passageOf(card.text, query);
  return { kind, id: card.id, title: markedText(card.title, query), passage };
}

/** The last word, where its beginning is enough to be found, as if it were typed to its end. */
function wholeWord(query: Query): Phrase | null {
  const last = query.at(-1);
  return last?.some(({ prefix }) => prefix) ? last.map((term) => ({ ...term, prefix: false })) : null;
}

/** Pages that have the words of `phrase` one after another, with the positions of its first word. */
function placesOfPhrase(segment: Segment, phrase: Phrase): Places {
  const [first = NOWHERE, ...rest] = phrase.map((term) => segment.places(term));
  return rest.reduce((so, next, index) => followed(so, next, index + 1), first);
}

/** The places in `first` that are followed by one in `next` exactly `step` words later. */
function followed(first: Places, next: Places, step: number): Places {
  const pages: number[] = [];
  const bounds = [0];
  const positions: number[] = [];
  eachCommonPage([first, next], (page, [a = 0, b = 0]) => {
    for (let here = first.bounds[a] ?? 0; here < (first.bounds[a + 1] ?? 0); here += 1) {
      const start = first.positions[here] ?? 0;
      if (has(next, b, start + step)) positions.push(start);
    }
    if (positions.length === bounds.at(-1)) return;
    pages.push(page);
    bounds.push(positions.length);
  });
  return { pages, bounds, positions };
}

/** Whether the page at `index` of `places` has `position`. */
function has(places: Places, index: number, position: number): boolean {
  let low = places.bounds[index] ?? 0;
  let high = places.bounds[index + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places.positions[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low < (places.bounds[index + 1] ?? 0) && places.positions[low] === position;
}

/** Calls back with each page that is in all lists, and at which index of each. */
function eachCommonPage(
  lists: readonly Places[],
  visit: (page: number, indexes: readonly number[]) => void,
): void {
  const indexes = lists.map(() => 0);
  for (;;) {
    let highest = -1;
    for (let which = 0; which < lists.length; which += 1) {
      const page = lists[which]?.pages[indexes[which] ?? 0];
      if (page === undefined) return;
      if (page > highest) highest = page;
    }
    let all = true;
    for (let which = 0; which < lists.length; which += 1) {
      const pages = lists[which]?.pages ?? [];
      let index = indexes[which] ?? 0;
      while (index < pages.length && (pages[index] ?? 0) < highest) index += 1;
      indexes[which] = index;
      if (pages[index] !== highest) all = false;
    }
    if (!all) continue;
    visit(highest, indexes);
    for (let which = 0; which < lists.length; which += 1) indexes[which] = (indexes[which] ?? 0) + 1;
  }
}

/** Where words stand that need not be there, but say more than others. */
interface Preferred {
  readonly places: Places;
  readonly rarity: number;
}

/** Pages that are in all lists, each with its score, the best first. */
function rate(
  segment: Segment,
  query: Query,
  places: readonly Places[],
  rarity: readonly number[],
  usualLength: number,
  preferred: Preferred,
): readonly PageHit[] {
  const hits: PageHit[] = [];
  let wholeAt = 0;
  eachCommonPage(places, (page, indexes) => {
    const relativeLength = (segment.lengths[page] ?? 0) / usualLength;
    let score = 0;
    for (let which = 0; which < places.length; which += 1) {
      const count = countAt(places[which] ?? NOWHERE, indexes[which] ?? 0);
      score += saturated(count, relativeLength) * (rarity[which] ?? 0);
    }
    const whole = preferred.places;
    while ((whole.pages[wholeAt] ?? page) < page) wholeAt += 1;
    if (whole.pages[wholeAt] === page)
      score += WHOLE_WORD * saturated(countAt(whole, wholeAt), relativeLength) * preferred.rarity;
    hits.push({ page, score: score * (1 + TOGETHER * shareTogether(places, indexes, query)) });
  });
  return hits.sort((a, b) => b.score - a.score || a.page - b.page);
}

/** How often the page at `index` has it. */
function countAt({ bounds }: Places, index: number): number {
  return (bounds[index + 1] ?? 0) - (bounds[index] ?? 0);
}

/** The tenth time says less than the second, and all say less on a long page. */
function saturated(count: number, relativeLength: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + B * relativeLength));
}

function rarityOf(pages: number, having: number): number {
  return Math.log(1 + (pages - having + 0.5) / (having + 0.5));
}

/** The share of the query's neighbours that stand side by side somewhere on the page: 0 to 1. */
function shareTogether(places: readonly Places[], indexes: readonly number[], query: Query): number {
  if (places.length < 2) return 0;
  let together = 0;
  for (let which = 1; which < places.length; which += 1) {
    const [before, next] = [places[which - 1], places[which]];
    const step = query[which - 1]?.length ?? 1;
    if (before && next && meet(before, indexes[which - 1] ?? 0, next, indexes[which] ?? 0, step))
      together += 1;
  }
  return together / (places.length - 1);
}

function meet(before: Places, a: number, next: Places, b: number, step: number): boolean {
  for (let here = before.bounds[a] ?? 0; here < (before.bounds[a + 1] ?? 0); here += 1) {
    if (has(next, b, (before.positions[here] ?? 0) + step)) return true;
  }
  return false;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

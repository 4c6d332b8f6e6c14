import { answererTo, type Query } from './query.ts';
import { type Word, wordsOf } from './words.ts';

/** A piece of a text, with what was searched for marked in it. */
export interface Passage {
  readonly parts: readonly PassagePart[];
  /** The text begins before it, and goes on after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface PassagePart {
  readonly text: string;
  readonly marked: boolean;
}

/** Words of a passage, and how many of them stand before the first that is marked. */
const LENGTH = 30;
const LEAD = 6;
/** A page that has so many of the words says what it says near its beginning too. */
const MOST_WEIGHED = 150;

/** The place of `text` that says most of what was searched for: the most different words, then the most of them together. */
export function passageOf(text: string, query: Query): Passage {
  const words = wordsOf(text);
  const hits = markedWords(words, query);
  const first = bestStart(hits);
  const from = Math.max(0, Math.min(first - LEAD, words.length - LENGTH));
  const to = Math.min(words.length, from + LENGTH);
  return {
    parts: partsOf(text, words, hits, from, to),
    cutBefore: from > 0,
    cutAfter: to < words.length,
  };
}

/** The whole of a short text. */
export function markedText(text: string, query: Query): readonly PassagePart[] {
  const words = wordsOf(text);
  const parts = partsOf(text, words, markedWords(words, query), 0, words.length);
  const [head, tail] = [
    text.slice(0, words[0]?.start ?? text.length),
    text.slice(words.at(-1)?.end ?? text.length),
  ];
  return joined([{ text: head, marked: false }, ...parts, { text: tail, marked: false }]);
}

/** Which phrase of the query each marked word belongs to. */
function markedWords(words: readonly Word[], query: Query): ReadonlyMap<number, number> {
  const hits = new Map<number, number>();
  query.forEach((phrase, which) => {
    const answerers = phrase.map(answererTo);
    for (let start = 0; start + phrase.length <= words.length; start += 1) {
      const isHere = answerers.every((answers, step) => answers(words[start + step]?.text ?? ''));
      if (isHere) for (let step = 0; step < phrase.length; step += 1) hits.set(start + step, which);
    }
  });
  return hits;
}

function bestStart(hits: ReadonlyMap<number, number>): number {
  const places = [...hits.keys()].sort((a, b) => a - b).slice(0, MOST_WEIGHED);
  let best = { start: places[0] ?? 0, value: -1 };
  places.forEach((start, index) => {
    const within = places.slice(index, index + LENGTH).filter((place) => place < start + LENGTH - LEAD);
    const kinds = new Set(within.map((place) => hits.get(place))).size;
    const together = within.filter((place) => hits.has(place + 1)).length;
    const value = kinds * 1000 + together * 10 + within.length;
    if (value > best.value) best = { start, value };
  });
  return best.start;
}

function partsOf(
  text: string,
  words: readonly Word[],
  hits: ReadonlyMap<number, number>,
  from: number,
  to: number,
): readonly PassagePart[] {
  const parts: PassagePart[] = [];
  let at = words[from]?.start ?? 0;
  for (let index = from; index < to; index += 1) {
    const word = words[index];
    if (!word) break;
    // The space between two words that were searched for is marked too.
    const between = text.slice(at, word.start);
    const goesOn = between.trim() === '' && index > from && hits.has(index) && hits.has(index - 1);
    parts.push({ text: between, marked: goesOn });
    parts.push({ text: text.slice(word.start, word.end), marked: hits.has(index) });
    at = word.end;
  }
  return joined(parts);
}

function joined(parts: readonly PassagePart[]): readonly PassagePart[] {
  const whole: { text: string; marked: boolean }[] = [];
  for (const { text, marked } of parts) {
    const plain = text.replace(/\s+/g, ' ');
    const last = whole.at(-1);
    if (plain === '') continue;
    if (last?.marked === marked) last.text += plain;
    else whole.push({ text: plain, marked });
  }
  return whole;
}

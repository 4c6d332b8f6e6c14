import { type Flow, type Passage, passageOf } from './flow.ts';

/** What is looked for in another version of a document; all as letters of a flow. */
export interface Wanted {
  readonly letters: string;
  /** What stood before and after it; null where the version it comes from is not at hand. */
  readonly around: { readonly before: string; readonly after: string } | null;
  /** How far down the document it stood, 0 to 1. */
  readonly depth: number;
}

/** Letters on either side that tell one occurrence from another. */
export const CONTEXT = 60;

/** So many letters are a sentence of their own: they need nothing around them to be known again. */
const SPEAKS_FOR_ITSELF = 24;
/** Letters of its surroundings that a shorter passage must have kept. */
const ENOUGH_AROUND = 8;
/** More occurrences than this are a running title or a table's filling. */
const MOST_OCCURRENCES = 500;
/** Of the document: without its surroundings, a short passage is looked for so near. */
const NEAR = 0.05;

interface Occurrence {
  readonly at: number;
  /** Letters around it that stand as they did. */
  readonly kept: number;
  readonly distance: number;
}

/** Where the passage stands in `flow`: as it reads, in the surroundings it had, near where it was. Null: nowhere. */
export function findPassage(flow: Flow, wanted: Wanted): Passage | null {
  const { letters, around } = wanted;
  if (letters === '') return null;
  const occurrences: Occurrence[] = [];
  for (let at = flow.letters.indexOf(letters); at >= 0; at = flow.letters.indexOf(letters, at + 1)) {
    const distance = Math.abs(at / flow.letters.length - wanted.depth);
    occurrences.push({ at, kept: keptAround(flow, at, wanted), distance });
    if (occurrences.length === MOST_OCCURRENCES) break;
  }
  const [best] = occurrences.sort((a, b) => b.kept - a.kept || a.distance - b.distance);
  if (!best || !isTrusted(best, letters.length, around, occurrences.length)) return null;
  return passageOf(flow, best.at, best.at + letters.length);
}

function isTrusted(
  { kept, distance }: Occurrence,
  length: number,
  around: Wanted['around'],
  count: number,
): boolean {
  if (length >= SPEAKS_FOR_ITSELF) return true;
  if (around === null) return count === 1 || distance <= NEAR;
  return kept >= Math.min(ENOUGH_AROUND, around.before.length + around.after.length);
}

function keptAround({ letters: all }: Flow, at: number, { letters, around }: Wanted): number {
  if (!around) return 0;
  const { before, after } = around;
  let left = 0;
  while (left < before.length && all[at - 1 - left] === before[before.length - 1 - left]) left += 1;
  let right = 0;
  const end = at + letters.length;
  while (right < after.length && all[end + right] === after[right]) right += 1;
  return left + right;
}

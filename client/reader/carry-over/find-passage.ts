import { type Flow, type Passage, passageOf } from './flow.ts';

/** What is looked for in another version of a document; all as letters of a flow. */
export interface Wanted {
  readonly letters: string;
  /** Where it stands in the version it comes from, so that it can be told from its look-alikes; null: not at hand. */
  readonly origin: { readonly flow: Flow; readonly at: number } | null;
  /** How far down the document it stood, 0 to 1. */
  readonly depth: number;
}

/** Letters on either side that tell one occurrence from another. */
const CONTEXT = 60;

/** Letters that make a sentence of their own: it needs nothing around it to be known again. */
const SPEAKS_FOR_ITSELF = 24;
/** Letters of its surroundings that a shorter passage must have kept. */
const ENOUGH_AROUND = 8;
/** More occurrences than this are a running title or a table's filling. */
const MOST_OCCURRENCES = 500;
/**
 * The share of the document within which a passage that occurs more than once is looked for, where the version it comes from
 * is not at hand.
 */
const NEAR = 0.05;

/**
 * Where the passage stands in `flow`: as it reads, in the surroundings it had. Null: nowhere, or nobody can tell which of
 * several look-alikes it is, as with the rows of a table whose page is gone.
 */
export function findPassage(flow: Flow, wanted: Wanted): Passage | null {
  const { letters, origin } = wanted;
  if (letters === '') return null;
  const here = occurrences(flow, letters);
  const at = origin ? sameOf(flow, here, letters, origin, wanted.depth) : nearest(flow, here, wanted.depth);
  if (at === null || (!origin && here.length > 1 && distance(flow, at, wanted.depth) > NEAR)) return null;
  return passageOf(flow, at, at + letters.length);
}

/** The occurrence that has the surroundings of `origin`, and those of none of its look-alikes. */
function sameOf(
  flow: Flow,
  here: readonly number[],
  letters: string,
  origin: NonNullable<Wanted['origin']>,
  depth: number,
): number | null {
  const alike = (at: number, there: number) => keptAround(flow, at, origin.flow, there, letters.length);
  const kept = here.map((at) => alike(at, origin.at));
  const most = Math.max(...kept);
  if (here.length === 0 || (letters.length < SPEAKS_FOR_ITSELF && most < enoughAround(origin, letters))) {
    return null;
  }
  const best = here.filter((_, index) => kept[index] === most);
  const at = nearest(flow, best, depth);
  if (at === null) return null;
  // What stands there may be another row of the old version that reads the same.
  const rivals = occurrences(origin.flow, letters).map((there) => ({ there, kept: alike(at, there) }));
  if (rivals.some((rival) => rival.kept > most)) return null;
  const equals = rivals.filter((rival) => rival.kept === most).map(({ there }) => there);
  if (equals.length > best.length) return null;
  return equals.length === best.length ? (best[equals.indexOf(origin.at)] ?? null) : at;
}

/** All occurrences, in the order of the text. */
function occurrences({ letters: all }: Flow, letters: string): readonly number[] {
  const found: number[] = [];
  for (let at = all.indexOf(letters); at >= 0; at = all.indexOf(letters, at + 1)) {
    found.push(at);
    if (found.length === MOST_OCCURRENCES) break;
  }
  return found;
}

function distance(flow: Flow, at: number, depth: number): number {
  return Math.abs(at / flow.letters.length - depth);
}

function nearest(flow: Flow, places: readonly number[], depth: number): number | null {
  return places.toSorted((a, b) => distance(flow, a, depth) - distance(flow, b, depth))[0] ?? null;
}

function enoughAround({ flow, at }: NonNullable<Wanted['origin']>, { length }: string): number {
  const after = flow.letters.length - at - length;
  return Math.min(ENOUGH_AROUND, Math.min(at, CONTEXT) + Math.min(after, CONTEXT));
}

/** Letters around both that are the same, `length` letters being the passage itself. */
function keptAround(a: Flow, atA: number, b: Flow, atB: number, length: number): number {
  let left = 0;
  const most = Math.min(CONTEXT, atA, atB);
  while (left < most && a.letters[atA - 1 - left] === b.letters[atB - 1 - left]) left += 1;
  let right = 0;
  const [endA, endB] = [atA + length, atB + length];
  const rest = Math.min(CONTEXT, a.letters.length - endA, b.letters.length - endB);
  while (right < rest && a.letters[endA + right] === b.letters[endB + right]) right += 1;
  return left + right;
}

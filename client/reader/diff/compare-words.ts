import { diffArrays } from 'diff';

/** Words `beforeFrom` to `beforeTo` of the earlier text became `afterFrom` to `afterTo` of the later; the ends excluded. */
export interface Hunk {
  readonly beforeFrom: number;
  readonly beforeTo: number;
  readonly afterFrom: number;
  readonly afterTo: number;
}

/** Words in a row that both texts have once, so that they are taken as the same place. */
const ANCHOR_WORDS = 5;
/** Stretches that differ more than this are shown as replaced as a whole: nobody reads them word by word. */
const MOST_EDITS = 1500;
/** Changes with so few words between them are read as one. */
const JOINED_OVER = 1;

/**
 * What changed from one text to another, in order. Fast also for hundreds of pages: the texts are first tied together
 * where they agree beyond doubt, so that only what lies between is compared word by word.
 */
export function compareWords(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let b = 0;
  let a = 0;
  for (const [nextB, nextA] of anchorsOf(before, after)) {
    const within = nextB < b || nextA < a;
    if (within && nextB - b !== nextA - a) continue;
    if (!within) hunks.push(...compareStretch(before, after, { b, nextB, a, nextA }));
    b = nextB + ANCHOR_WORDS;
    a = nextA + ANCHOR_WORDS;
  }
  hunks.push(...compareStretch(before, after, { b, nextB: before.length, a, nextA: after.length }));
  return joined(hunks).map((hunk) => atSentenceEnd(hunk, before, after));
}

/** Signs that end what was added or taken out: ". Giao tỉnh" before "." is better told as "Giao tỉnh." behind it. */
const SIGN = /^[.,;:!?…)»”]$/u;

function atSentenceEnd(hunk: Hunk, before: readonly string[], after: readonly string[]): Hunk {
  const { beforeFrom, beforeTo, afterFrom, afterTo } = hunk;
  const added = beforeFrom === beforeTo;
  if (!added && afterFrom !== afterTo) return hunk;
  const [words, from, to] = added ? [after, afterFrom, afterTo] : [before, beforeFrom, beforeTo];
  const first = words[from];
  if (first === undefined || !SIGN.test(first) || first !== words[to]) return hunk;
  return {
    beforeFrom: beforeFrom + 1,
    beforeTo: beforeTo + 1,
    afterFrom: afterFrom + 1,
    afterTo: afterTo + 1,
  };
}

interface Stretch {
  readonly b: number;
  readonly nextB: number;
  readonly a: number;
  readonly nextA: number;
}

function compareStretch(
  before: readonly string[],
  after: readonly string[],
  { b, nextB, a, nextA }: Stretch,
): readonly Hunk[] {
  if (b === nextB && a === nextA) return [];
  const whole = { beforeFrom: b, beforeTo: nextB, afterFrom: a, afterTo: nextA };
  if (b === nextB || a === nextA) return [whole];
  const parts = diffArrays(before.slice(b, nextB), after.slice(a, nextA), { maxEditLength: MOST_EDITS });
  if (!parts) return [whole];
  const hunks: Hunk[] = [];
  let atB = b;
  let atA = a;
  for (const { added, removed, count } of parts) {
    const [toB, toA] = [added ? atB : atB + count, removed ? atA : atA + count];
    if (added || removed) hunks.push({ beforeFrom: atB, beforeTo: toB, afterFrom: atA, afterTo: toA });
    atB = toB;
    atA = toA;
  }
  return hunks;
}

function joined(hunks: readonly Hunk[]): readonly Hunk[] {
  const all: Hunk[] = [];
  for (const hunk of hunks) {
    const last = all.at(-1);
    if (
      last &&
      hunk.afterFrom - last.afterTo <= JOINED_OVER &&
      hunk.beforeFrom - last.beforeTo <= JOINED_OVER
    ) {
      all[all.length - 1] = { ...last, beforeTo: hunk.beforeTo, afterTo: hunk.afterTo };
    } else {
      all.push(hunk);
    }
  }
  return all;
}

/** Where both texts have the same few words exactly once each, in an order that both share. */
function anchorsOf(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  const inBefore = placesOfRuns(before);
  const inAfter = placesOfRuns(after);
  const pairs: (readonly [number, number])[] = [];
  for (const [run, at] of inBefore) {
    const there = inAfter.get(run);
    if (at >= 0 && there !== undefined && there >= 0) pairs.push([at, there]);
  }
  return longestRising(pairs.sort(([one], [other]) => one - other));
}

/** Where each run of words stands; -1 for those that stand more than once. */
function placesOfRuns(words: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + ANCHOR_WORDS <= words.length; at += 1) {
    const run = words.slice(at, at + ANCHOR_WORDS).join(' ');
    places.set(run, places.has(run) ? -1 : at);
  }
  return places;
}

/** The longest choice of pairs, sorted by their first number, whose second numbers rise too. */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  /** For each length, the pair with the lowest second number that ends a choice so long. */
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, second], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = pairs[ends[middle] ?? 0]?.[1] ?? 0;
      if (end < second) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (ends[low - 1] ?? -1) : -1);
    ends[low] = index;
  });
  const chosen: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chosen.push(pair);
  }
  return chosen.reverse();
}

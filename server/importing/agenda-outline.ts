import { agendaKey } from './agenda-number.ts';

/** How deep a number stands in a programme: A, then I, then 1 or 1.1, then a. Null: it has no place among these. */
type Level = 0 | 1 | 2 | 3;

interface Placed {
  readonly number: string;
  readonly level: Level | null;
  /** Index of the nearest item above that stands higher. */
  readonly parent: number | null;
}

/**
 * The numbers of a programme, such that none comes twice: where numbering begins again under each heading (I, 1, 2, II,
 * 1), those of that level bear their heading's number, "II.1". Numbers that are as printed in the whole programme stay.
 */
export function composeNumbers(numbers: readonly string[]): readonly string[] {
  const placed = place(numbers);
  const restarting = restartingLevels(placed);
  const composed: string[] = [];
  for (const { number, level, parent } of placed) {
    const prefix = parent === null ? undefined : composed[parent];
    const composes = level !== null && restarting.has(level) && prefix !== undefined;
    composed.push(composes ? `${prefix}.${number}` : number);
  }
  return composed;
}

/**
 * For each number the place in `numbers` of what it is a part of; null: of nothing. "7.1" is a part of "7" where there is one above it,
 * and otherwise of the heading above.
 */
export function wholesIn(numbers: readonly string[]): readonly (number | null)[] {
  return place(numbers).map(({ number, parent }, index) => {
    const dotted = /^(.+)\.[^.]+$/.exec(number)?.[1];
    const from = parent === null ? 0 : parent;
    const above =
      dotted === undefined
        ? -1
        : numbers.slice(from, index).findLastIndex((one) => agendaKey(one) === agendaKey(dotted));
    return above < 0 ? parent : from + above;
  });
}

function place(numbers: readonly string[]): readonly Placed[] {
  const placed: Placed[] = [];
  const last: (number | null)[] = [null, null, null, null];
  for (const [index, number] of numbers.entries()) {
    const letter = last[0] === null || last[0] === undefined ? undefined : numbers[last[0]];
    const level = levelOf(number, letter);
    const above = level === null ? [] : last.slice(0, level);
    placed.push({ number, level, parent: above.findLast((at) => at !== null) ?? null });
    if (level !== null) last.splice(level, 4 - level, index, ...Array<null>(3 - level).fill(null));
  }
  return placed;
}

/** @param letter the capital letter that came last: "C" after "B" is the next one, not a hundred. */
function levelOf(number: string, letter: string | undefined): Level | null {
  const follows = letter !== undefined && number.charCodeAt(0) === letter.charCodeAt(0) + 1;
  if (/^[A-Z]$/.test(number) && (follows || !/[IVXLC]/.test(number))) return 0;
  if (/^[IVXLC]+$/.test(number)) return 1;
  if (/^\d+(\.\d+)*[a-z]?$/.test(number)) return 2;
  return /^[a-zđ]$/.test(number) ? 3 : null;
}

/** Levels at which one number stands under two different headings. */
function restartingLevels(placed: readonly Placed[]): ReadonlySet<Level> {
  const parents = new Map<string, number | null>();
  const restarting = new Set<Level>();
  for (const { number, level, parent } of placed) {
    if (level === null) continue;
    const key = `${level}:${agendaKey(number)}`;
    if (parents.has(key) && parents.get(key) !== parent) restarting.add(level);
    if (!parents.has(key)) parents.set(key, parent);
  }
  return restarting;
}

import type { Choice, Selection } from '#shared/protocol/polls.ts';

export type SelectionOf<T extends Selection['type']> = Extract<Selection, { type: T }>;

/** The mark on each line of a paper that is filled in line by line; null is what was left blank. */
export type Marks<T> = readonly (T | null)[];

/** Marks the line `place`, counted from 0; a mark that stands there is replaced. */
export function mark<T>(marks: Marks<T>, place: number, value: T): (T | null)[] {
  return marks.map((before, line) => (line === place ? value : before));
}

/** Marks the lines that are still blank, and leaves the others as they are. */
export function markRemaining<T>(marks: Marks<T>, value: T): (T | null)[] {
  return marks.map((before) => before ?? value);
}

/** Places that are still blank, in the paper's order. */
export function blankPlaces<T>(marks: Marks<T>): readonly number[] {
  return marks.flatMap((before, place) => (before === null ? [place] : []));
}

/** Chooses a candidate, or takes the choice back. With every seat filled nobody more is chosen. */
export function toggleCandidate(
  { chosen }: SelectionOf<'election'>,
  place: number,
  seats: number,
): SelectionOf<'election'> {
  if (chosen.includes(place)) {
    return { type: 'election', chosen: chosen.filter((other) => other !== place) };
  }
  return chosen.length >= seats
    ? { type: 'election', chosen }
    : { type: 'election', chosen: [...chosen, place].sort((a, b) => a - b) };
}

/** Lines of the paper that hold a mark, or candidates chosen. */
export function markedCount(selection: Selection): number {
  return selection.type === 'election' ? selection.chosen.length : marked(marksOf(selection));
}

/** Marks line by line; an election has none. */
export function marksOf(selection: Selection): Marks<string> {
  switch (selection.type) {
    case 'motion':
      return selection.choices;
    case 'confidence-rating':
      return selection.levels;
    case 'confidence-vote':
      return selection.answers;
    case 'election':
      return [];
  }
}

/** The one choice of a motion that is not divided into clauses; null for every other paper, and before the choice. */
export function soleChoice(selection: Selection): Choice | null {
  return selection.type === 'motion' && selection.choices.length === 1
    ? (selection.choices[0] ?? null)
    : null;
}

function marked(marks: Marks<string>): number {
  return marks.length - blankPlaces(marks).length;
}

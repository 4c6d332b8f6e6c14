import type { AgendaItem } from '../state.ts';

/** The last steps of a number that are of one style: "1.1" of "II.1.1", "a" of "II.1.a", all of "7.1" and of "7a". */
export function printedNumber({ number, parent }: Pick<AgendaItem, 'number' | 'parent'>): string {
  if (parent === undefined) return number;
  const steps = number.split('.');
  const last = steps.at(-1) ?? number;
  if (!/^\d/.test(last)) return last;
  const from = steps.findLastIndex((step) => !/^\d/.test(step)) + 1;
  return steps.slice(from).join('.');
}

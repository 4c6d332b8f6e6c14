import { oneSpelling } from './spelling.ts';

const collator = new Intl.Collator('vi');

/** The given name (tên): the last word, by which Vietnamese lists are sorted. */
export function givenName(fullName: string): string {
  return fullName.trim().split(/\s+/).at(-1) ?? '';
}

/** Vietnamese order of names: by given name, then by the whole name; "Hoà" stands with "Hòa". */
export function compareNames(a: string, b: string): number {
  return bySpelling(givenName(a), givenName(b)) || compareText(a, b);
}

/** Vietnamese order of any other text. What is spelled in two ways stands together, and is told apart last. */
export function compareText(a: string, b: string): number {
  return bySpelling(a, b) || collator.compare(a, b);
}

function bySpelling(a: string, b: string): number {
  return collator.compare(oneSpelling(a), oneSpelling(b));
}

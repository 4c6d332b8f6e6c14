const collator = new Intl.Collator('vi');

/** The given name (tên): the last word, by which Vietnamese lists are sorted. */
export function givenName(fullName: string): string {
  return fullName.trim().split(/\s+/).at(-1) ?? '';
}

/** Vietnamese order of names: by given name, then by the whole name. */
export function compareNames(a: string, b: string): number {
  return collator.compare(givenName(a), givenName(b)) || collator.compare(a, b);
}

/** Vietnamese order of any other text. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

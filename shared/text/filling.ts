/** What numbers are called that name something and count nothing: as people find them where they stand. */
const NAMING = /^(year|seq|id|row|line|number)$/;

/** "20.000", in English "20,000". */
export function countIn(language: 'vi' | 'en', count: number): string {
  return Number.isInteger(count) && Math.abs(count) < 1000 ? String(count) : count.toLocaleString(language);
}

/** What fills the gap `name` of a sentence: a count with its separators, a number that names something as it is. */
export function fillingOf(name: string, value: string | number, language: 'vi' | 'en'): string {
  return typeof value === 'number' && !NAMING.test(name) ? countIn(language, value) : String(value);
}

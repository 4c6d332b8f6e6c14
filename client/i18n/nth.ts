import { ordinal } from '#shared/text/ordinals.ts';
import { shownLanguage } from './texts.ts';

/** What stands for the `n`-th in a text: "nhất" after "ngày thứ", "1" after "day". */
export function nth(n: number): string {
  return shownLanguage() === 'vi' ? ordinal(n) : String(n);
}

import { fold } from '../text/fold.ts';

/** A seat's name as it is compared: "A 01", "a-1" and "A1" are one seat. '' for a name without a letter or digit. */
export function seatKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(^|\D)0+(?=\d)/g, '$1');
}

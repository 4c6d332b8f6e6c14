import { STROKED_D } from './spelling.ts';

/**
 * Text as it is compared and searched: lower case, without diacritics, đ as d, white space collapsed.
 * "Nghị quyết về Đất đai" becomes "nghi quyet ve dat dai".
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(STROKED_D, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

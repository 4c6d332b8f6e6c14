/** A hyphen that only its line's end put there. */
export interface LineEndHyphen {
  /** Where it stands; a line feed follows. */
  readonly at: number;
  /** Whether the parts on either side are one word, or two that a space would part on one line. */
  readonly parts: 'one-word' | 'two-words';
}

const HYPHEN_AT_LINE_END = /([\p{L}\p{M}]+)[\u00ad\u2010-]\n(?=(\p{Ll}[\p{L}\p{M}]*))/gu;

/** Initial, vowels, final: how a Vietnamese syllable is built, in letters without diacritics. */
const SYLLABLE =
  /^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/**
 * Hyphens by which a line's end parts words. Vietnamese is written in syllables with spaces between them: of two of them
 * ("văn-" above "bản") each is a word as before; of anything else ("informa-" above "tion") both are one.
 */
export function lineEndHyphens(text: string): readonly LineEndHyphen[] {
  return Array.from(text.matchAll(HYPHEN_AT_LINE_END), (match) => {
    const [, before = '', after = ''] = match;
    const vietnamese = isSyllable(before) && isSyllable(after);
    return { at: match.index + before.length, parts: vietnamese ? 'two-words' : 'one-word' };
  });
}

function isSyllable(word: string): boolean {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  return SYLLABLE.test(plain);
}

/** `text` as it would be on one line: without those hyphens, and without the line's end within a word. */
export function withoutLineEndHyphens(text: string): string {
  let rest = 0;
  let whole = '';
  for (const { at, parts } of lineEndHyphens(text)) {
    whole += text.slice(rest, at) + (parts === 'two-words' ? '\n' : '');
    rest = at + 2;
  }
  return whole + text.slice(rest);
}

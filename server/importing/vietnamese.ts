import { fold } from '#shared/text/fold.ts';
import { withStrokedD } from '#shared/text/spelling.ts';

const ONSET = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|n|ngh?|nh|p|ph|qu|r|s|t|th|tr|v|x)?';
const VOWELS =
  '(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|oo|u|ua|uao|uau|uay|ue|ueu|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ya|ye|yeu)';
const CODA = '(?:ch?|m|ng?|nh|p|t)?';
const SYLLABLE = new RegExp(`^${ONSET}${VOWELS}${CODA}$`);

/** The letters of Vietnamese that ASCII lacks, composed. */
const LETTERS = /^[a-zăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]+$/;
/** Letters that carry a tone, of which a syllable has at most one. */
const TONED = /[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/g;

/** Whether each word of `text` with letters beyond ASCII is spelt as a Vietnamese syllable can be. */
export function isVietnamese(text: string): boolean {
  const words =
    withStrokedD(text)
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{M}\u00a1-\u00bf×÷]+/gu) ?? [];
  return words.filter((word) => /[^a-z]/.test(word)).every(isSyllable);
}

function isSyllable(word: string): boolean {
  if (!LETTERS.test(word)) return false;
  // "HĐND" and the like are letters, not syllables.
  if (!/[aeiouyăâêôơư]/.test(word.normalize('NFD'))) return true;
  return (word.match(TONED)?.length ?? 0) <= 1 && SYLLABLE.test(fold(word));
}

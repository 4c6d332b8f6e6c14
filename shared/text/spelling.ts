/*
 * Vietnamese has two styles of writing the tone of "hòa" and "hoà", "thủy" and "thuỷ"; both are met in official papers, and which
 * one a keyboard makes is not the writer's choice. This is the one rule by which such words are the same.
 */

/** Đ, and what looks like it: old keyboard drivers and fonts wrote the Icelandic eth or the African d. */
export const STROKED_D = /[đðɖ]/gi;

const ASCII = /^[\0-\x7f]*$/;
const WORD = /[\p{L}\p{M}]+/gu;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARK = /\p{M}/u;
const VOWEL = /[aăâeêioôơuưy]/i;
/** Vowels with a sign of their own carry the tone; of "ươ" it is the second. */
const SIGNED_VOWEL = /[ăâêôơư]/i;

/** Vietnamese has some ten thousand syllables: each is spelled once. */
const spelled = new Map<string, string>();

/**
 * `text` in NFC with each word in one spelling: Đ and đ with their own code points, and the tone where school books put it
 * (hòa, thủy, hoàn, quý), whichever vowel it was written on. What is no Vietnamese syllable stays as it is. For comparing; what
 * people wrote is shown as they wrote it.
 */
export function oneSpelling(text: string): string {
  if (ASCII.test(text)) return text;
  const composed = withStrokedD(text.normalize('NFC'));
  return composed.replace(WORD, (word) => {
    let known = spelled.get(word);
    if (known === undefined) {
      known = spelledWord(word);
      if (spelled.size > 100_000) spelled.clear();
      spelled.set(word, known);
    }
    return known;
  });
}

/** `text` with Đ and đ for what looks like them. */
export function withStrokedD(text: string): string {
  return text.replace(STROKED_D, (letter) => (letter === letter.toLowerCase() ? 'đ' : 'Đ'));
}

function spelledWord(word: string): string {
  const apart = word.normalize('NFD');
  const [tone, another] = apart.match(TONE) ?? [];
  if (tone === undefined || another !== undefined) return word;
  const bare = apart.replace(TONE, '').normalize('NFC');
  const before = [...apart.slice(0, apart.indexOf(tone))].filter((sign) => !MARK.test(sign)).join('');
  const at = toneBearer(bare, before.length - 1);
  if (MARK.test(bare) || at === null) return word;
  return `${bare.slice(0, at + 1)}${tone}${bare.slice(at + 1)}`.normalize('NFC');
}

/** The letter of a syllable that carries its tone, from the one it was written on; null where that is no vowel. */
function toneBearer(bare: string, written: number): number | null {
  if (!VOWEL.test(bare.charAt(written))) return null;
  let from = written;
  let to = written + 1;
  while (VOWEL.test(bare.charAt(from - 1))) from -= 1;
  while (VOWEL.test(bare.charAt(to))) to += 1;
  const onset = bare.slice(from - 1, from + 1).toLowerCase();
  if (to - from > 1 && (onset === 'qu' || onset === 'gi')) from += 1;
  for (let at = to - 1; at >= from; at -= 1) if (SIGNED_VOWEL.test(bare.charAt(at))) return at;
  const isClosed = to < bare.length;
  if (isClosed) return to - 1;
  return to - from === 3 ? from + 1 : from;
}

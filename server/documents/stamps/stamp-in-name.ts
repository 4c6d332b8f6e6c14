import { fold } from '#shared/text/fold.ts';
import { BEFORE, BEHIND, type StampWord } from './stamp-words.ts';

/** A mark with its letters as Vietnamese writes them, not a part of a longer word. */
const WRITTEN = /(?<![\p{L}\p{N}])(?:(?:tuyệt|tối)[\s._-]*)?mật(?![\p{L}\p{N}])/giu;
/** The same in a name without diacritics. "mat" alone may as well be mặt, mất or mát. */
const BARE = /\b(?:tuyet|toi) mat\b|\b(?:tai lieu|van ban|dau) mat\b(?! (?:tran|bang|hang|nuoc|cat|duong))/;
const BARE_IN_BRACKETS = /[([{]\s*MAT\s*[)\]}]/;

/**
 * A mark of secrecy in a name: of a file, of the folders that it lies in, or the title of a document. Certain where it stands apart
 * and in capitals: "Báo cáo (MẬT)", "TỐI MẬT - Báo cáo".
 */
export function stampInName(name: string): StampWord | null {
  let doubtful: StampWord | null = null;
  for (const part of name.normalize('NFC').split(/[/\\]/)) {
    const found = stampInPart(part.replace(/\.pdf$/i, ''));
    if (found?.certain) return found;
    doubtful ??= found;
  }
  return doubtful;
}

function stampInPart(part: string): StampWord | null {
  let doubtful: StampWord | null = null;
  for (const match of part.matchAll(WRITTEN)) {
    const [words] = match;
    const before = part.slice(0, match.index);
    const behind = part.slice(match.index + words.length);
    if (/^mật$/iu.test(words) && (BEFORE.has(wordBefore(before)) || BEHIND.has(wordBehind(behind)))) continue;
    const isApart = /(?:^|[^\p{L}\p{N}\s])\s*$/u.test(before) && /^\s*(?:$|[^\p{L}\p{N}\s])/u.test(behind);
    if (isApart && words === words.toLocaleUpperCase('vi')) return { words, certain: true };
    doubtful ??= { words, certain: false };
  }
  return doubtful ?? bareStamp(part);
}

function bareStamp(part: string): StampWord | null {
  // Whoever writes diacritics would have written these too.
  if (/[^\p{ASCII}]/u.test(part)) return null;
  const spaced = fold(part).replace(/[^a-z0-9]+/g, ' ');
  const words = BARE.exec(spaced)?.[0] ?? BARE_IN_BRACKETS.exec(part)?.[0];
  return words === undefined ? null : { words, certain: false };
}

/** A single mark between words counts as a blank in a name: "bí_mật", "mật-độ". What stands further apart is no part of the word. */
const wordBefore = (text: string) => /(\p{L}+)[\s._-]$/u.exec(text)?.[1]?.toLocaleLowerCase('vi') ?? '';
const wordBehind = (text: string) => /^[\s._-](\p{L}+)/u.exec(text)?.[1]?.toLocaleLowerCase('vi') ?? '';

/**
 * Marks of secrecy (độ mật) of the law on state secrets (số 117/2025/QH15), as they are stamped on a first page. "Mật" is also half of
 * many words that have nothing to do with it.
 */

/** A mark that was found. */
export interface StampWord {
  /** As they stand there: "TỐI MẬT". */
  readonly words: string;
  /** It cannot be anything but a mark; otherwise a person has to say what it is. */
  readonly certain: boolean;
}

/** "mật" with one of these before it is another word: bí mật, bảo mật, cơ mật, ống mật … Folded to lower case. */
export const BEFORE: ReadonlySet<string> = new Set([
  ...[
    'bí',
    'bảo',
    'cơ',
    'thân',
    'ẩn',
    'kín',
    'trù',
    'ống',
    'túi',
    'sỏi',
    'dịch',
    'ong',
    'đường',
    'rỉ',
    'mía',
    'mưa',
  ],
]);

/** And with one of these behind it: mật độ, mật khẩu, mật mã … */
export const BEHIND: ReadonlySet<string> = new Set([
  ...[
    'độ',
    'khẩu',
    'mã',
    'thiết',
    'ong',
    'nghị',
    'vụ',
    'ước',
    'lệnh',
    'thư',
    'danh',
    'báo',
    'đàm',
    'hiệu',
    'thám',
  ],
  ...['mía', 'hoa', 'gấu', 'tông', 'truyền', 'hoá', 'hóa'],
]);

/** What the squeezed words of a mark are in capitals. */
const MARKS: ReadonlySet<string> = new Set(['MẬT', 'TỐIMẬT', 'TUYỆTMẬT']);

/** Letters and digits only: "( T Ố I  M Ậ T )" is "TỐIMẬT". */
function squeezed(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** "Độ mật: Tối mật", "Mức độ mật: MẬT": whoever writes so states a mark, in whatever letters. */
const STATED = /^(?:MỨC|DẤUCHỈ|DẤU)?ĐỘMẬT(?:MẬT|TỐIMẬT|TUYỆTMẬT)$/u;

/** What a text says that stands by itself: a mark, perhaps one, or none. */
export function markIn(text: string): 'certain' | 'doubtful' | null {
  const letters = squeezed(text);
  const capitals = letters.toLocaleUpperCase('vi');
  if (STATED.test(capitals)) return 'certain';
  if (!MARKS.has(capitals)) return null;
  return letters === capitals ? 'certain' : 'doubtful';
}

/** The first and the last word of `text`, in lower case; empty where it ends, or begins, with something else. */
export function firstWord(text: string): string {
  return /^[^\p{L}\p{N}]*(\p{L}+)/u.exec(text)?.[1]?.toLocaleLowerCase('vi') ?? '';
}

export function lastWord(text: string): string {
  return /(\p{L}+)[\s"”)]*$/u.exec(text)?.[1]?.toLocaleLowerCase('vi') ?? '';
}

/** The two encodings of Vietnamese from before Unicode that offices still have files in. */
export type LegacyEncoding = 'tcvn3' | 'vni';

/**
 * TCVN 5712:1993, third part, as the fonts .VnTime and the like show it: one character for each letter. Its toned
 * letters have no capitals; a font of capitals shows those.
 */
const TCVN3 = new Map(
  Object.entries(
    pairs(
      '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ' +
        '×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ',
    ),
  ),
);

/** Letters that TCVN3 has in small only. */
const TONED = /[\u00b5-\u00fe]/;

/** VNI for Windows: letters that are one character, and marks that stand behind their letter. */
const VNI_LETTERS = pairs('ñđ ôơ öư æỉ óĩ òị îỵ');
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** Marks with a breve belong to "a" only, the others to every vowel; "ô" and "ö" stand for ơ and ư. */
const VNI_PAIR = /[aAeEoOuUyYôÔöÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]/g;

/** `text` as a font of `encoding` shows it, in Unicode. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
}

/**
 * Words get the capital that TCVN3 lacks where the text begins with them, or where all other words have one, as in a
 * name: "NguyÔn ThÞ ¸nh" is Nguyễn Thị Ánh.
 */
function fromTcvn3(text: string): string {
  const words = text.split(' ');
  const others = words.filter((word) => !TONED.test(word.charAt(0)));
  const named =
    words.length > 1 && others.length > 0 && others.every((word) => /^[A-Z\u00a1-\u00a7]/.test(word));
  return words
    .map((word, index) => {
      const decoded = [...word].map((letter) => TCVN3.get(letter) ?? letter).join('');
      const capital = TONED.test(word.charAt(0)) && (index === 0 || named);
      return capital ? decoded.charAt(0).toLocaleUpperCase('vi') + decoded.slice(1) : decoded;
    })
    .join(' ');
}

function fromVni(text: string): string {
  return text
    .replace(VNI_PAIR, (pair) => {
      const [letter = '', mark = ''] = pair;
      return vniLetter(letter) + (VNI_MARKS[mark.toLowerCase()] ?? mark);
    })
    .replace(/[ñôöæóòîÑÔÖÆÓÒÎ]/g, vniLetter)
    .normalize('NFC');
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const found = VNI_LETTERS[small] ?? small;
  return letter === small ? found : found.toUpperCase();
}

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(text.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
}

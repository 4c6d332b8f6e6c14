import { foldedWords } from './cell-text.ts';

/** What a heading within the list says of the delegates below it. */
export interface Section {
  readonly field: 'group' | 'constituency' | 'committee';
  /** "Tổ đại biểu số 1" */
  readonly value: string;
}

const NUMBER = String.raw`(?:so |thu )?(?:\d{1,3}|[ivxl]{1,6})`;
const GROUP = new RegExp(`^to (?:dai bieu )?(?:hdnd )?${NUMBER}$`);
const CONSTITUENCY = new RegExp(`^(?:don vi bau cu|dvbc) ${NUMBER}$`);
/** With its diacritics: "Bàn Văn Hóa" is somebody's name. */
const COMMITTEE = /^ban (pháp chế|kinh tế|ngân sách|văn hóa|văn hoá|xã hội|dân tộc|đô thị)/;

/**
 * Reads `text` as the heading of a section: "TỔ ĐẠI BIỂU SỐ 1", "I. Tổ 2 (huyện Mai Sơn): 5 đại biểu", "ĐƠN VỊ BẦU CỬ
 * SỐ 3", "BAN PHÁP CHẾ". Null when it is none.
 */
export function readSection(text: string): Section | null {
  const bare = text
    .replace(/^([IVXLC]+|\d+|[A-Z])[.)/]\s*/, '')
    .replace(/\s*[(:,;–—].*$/u, '')
    .trim();
  const words = foldedWords(bare.replace(/\s+-\s.*$/u, ''));
  const whole = bare === bare.toLocaleUpperCase('vi') ? lowered(bare) : bare;
  const value = whole.replace(/\s+-\s.*$/u, '');
  if (GROUP.test(words)) return { field: 'group', value };
  if (CONSTITUENCY.test(words)) return { field: 'constituency', value };
  return COMMITTEE.test(bare.toLocaleLowerCase('vi')) ? { field: 'committee', value: whole } : null;
}

/** "TỔ ĐẠI BIỂU SỐ IV" as it stands in a sentence; a Roman number keeps its capitals. */
function lowered(text: string): string {
  const words = text.split(' ').map((word) => {
    if (/^[IVXLC]+$/.test(word)) return word;
    // The committees of a council are written "Ban Kinh tế - Ngân sách".
    return word.toLocaleLowerCase('vi');
  });
  const sentence = words.join(' ');
  const capital = sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
  return capital
    .replace(/^Ban (.)/u, (_, first: string) => `Ban ${first.toLocaleUpperCase('vi')}`)
    .replace(/ - (.)/gu, (_, first: string) => ` - ${first.toLocaleUpperCase('vi')}`);
}

/** With diacritics, or nothing but a number behind: "Tống Công Minh" is somebody's name. */
const TOTAL = /^(tổng (cộng|số)|cộng\s*(:|\d|$)|(tong cong|tong so|total)\s*(:|\d|$))/;
const CLOSING =
  /^(tm|kt|tl|tuq) |^(ghi chu|noi nhan|nguoi lap|ky ten|xac nhan|ngay \d|danh sach nay|an dinh danh sach)\b|\bngay .* thang .* nam\b|^ky( ten)?( va)? (dong dau|ghi ro ho ten)\b/;
const BODY = /\b(hdnd|ubnd|dai bieu|hoi dong nhan dan|uy ban nhan dan|danh sach)\b|^thuong truc\b/;

/** Whether `text` closes a list: a total, a signature block, a note. */
export function closesList(text: string): boolean {
  return TOTAL.test(text.toLocaleLowerCase('vi')) || CLOSING.test(foldedWords(text));
}

/** Titles under which somebody signs. */
const SIGNATORY = /^(chu tich|pho chu tich|thu ky|chanh van phong|thu truong)$/;

/** Whether `text`, alone in its row, is surely nobody's name. */
export function isNoName(text: string): boolean {
  const words = foldedWords(text);
  return /\d/.test(text) || closesList(text) || BODY.test(words) || SIGNATORY.test(words);
}

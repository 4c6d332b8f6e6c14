import type { ProblemTexts } from './texts.ts';

/** What may be wrong, or worth a look, in a list of members for the register. */
export const MEMBER_PROBLEMS = {
  'member-not-told-apart': {
    severity: 'error',
    vi: 'Có hai người tên "{name}" mà trong tệp không có gì để phân biệt. Hãy thêm cột "Phân biệt" (hoặc năm sinh, chức vụ) rồi chọn lại tệp.',
    en: 'There are two people called "{name}", and nothing in the file tells them apart. Add a column "Phân biệt" (or year of birth, office), and choose the file again.',
  },
  'members-not-in-file': {
    severity: 'warning',
    vi: '{count} thành viên hiện có không có trong tệp; vẫn được giữ nguyên: {names}. Ai đã thôi thì ghi ở mục Thành viên.',
    en: '{count} members are not in this file, and are kept: {names}. Whoever has left is ended under Members.',
  },
  'member-parts-ignored': {
    severity: 'warning',
    vi: 'Cột tổ, ban không được nhập: "{body}" không có tổ, ban trực thuộc.',
    en: 'Groups and committees are not imported: "{body}" has none of its own.',
  },
} as const satisfies ProblemTexts;

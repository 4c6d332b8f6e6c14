import type { ProblemTexts } from './texts.ts';

/** What may be wrong, or worth a look, in delegates and the session’s particulars. */
export const PEOPLE_PROBLEMS = {
  'section-row': {
    severity: 'warning',
    vi: 'Dòng này được hiểu là tiêu đề của một nhóm: các đại biểu bên dưới thuộc "{section}".',
    en: 'This row is read as the heading of a section: the delegates below belong to "{section}".',
  },
  'section-sheet': {
    severity: 'warning',
    vi: 'Theo tên trang tính, các đại biểu ở đây được hiểu là thuộc "{section}".',
    en: 'By the name of the sheet, its delegates are taken to belong to "{section}".',
  },
  'row-not-delegate': {
    severity: 'warning',
    vi: 'Dòng "{text}" không phải là đại biểu nên không được nhập.',
    en: 'The row "{text}" is no delegate and is not imported.',
  },
  'name-joined': {
    severity: 'warning',
    vi: 'Cột này không có tiêu đề, được hiểu là phần sau của họ tên, ví dụ "{example}". Hãy kiểm tra tên các đại biểu.',
    en: 'This column has no heading and is read as the end of the names, such as "{example}". Check the names.',
  },
  'names-with-address': {
    severity: 'warning',
    vi: 'Lời xưng hô trước họ tên được bỏ, ví dụ "{before}" thành "{after}".',
    en: 'Forms of address before the names are left out: "{before}" becomes "{after}".',
  },
  'value-other-spelling': {
    severity: 'warning',
    vi: '"{value}" được ghi thống nhất là "{used}" như ở dòng {row}, vì chỉ khác cách viết.',
    en: '"{value}" is written "{used}" as on row {row}: only the spelling differs.',
  },
  'value-as-on-list': {
    severity: 'warning',
    vi: '"{value}" được ghi là "{used}" như trong danh sách hiện có, vì chỉ khác cách viết.',
    en: '"{value}" is written "{used}" as in the list there is: only the spelling differs.',
  },
  'value-alike': {
    severity: 'warning',
    vi: '"{value}" được coi là khác "{other}" ở dòng {row}. Nếu là một, hãy ghi giống nhau rồi nhập lại.',
    en: '"{value}" is taken to be another one than "{other}" on row {row}. If they are one, write both alike and import again.',
  },
  'value-blank': {
    severity: 'warning',
    vi: 'Cột này để trống ở dòng {rows}. Nếu các đại biểu đó thuộc cùng nhóm với dòng trên, hãy ghi vào từng dòng.',
    en: 'This column is blank on row {rows}. If those delegates belong with the row above, write it on each row.',
  },
  'names-one-word': {
    severity: 'error',
    vi: 'Cột này chỉ có tên, không có họ. Hãy thêm cột "Họ đệm", hoặc ghi đầy đủ họ và tên.',
    en: 'This column has given names only. Add a column "Họ đệm" with the rest, or write the full names.',
  },
  'delegate-twice': {
    severity: 'error',
    vi: 'Đại biểu "{name}" đã có ở dòng {row} (cùng đơn vị bầu cử). Hãy xóa một dòng, hoặc ghi rõ đơn vị bầu cử.',
    en: 'Delegate "{name}" is on row {row} already, with the same constituency. Remove one, or state constituencies.',
  },
  'delegate-looks-alike': {
    severity: 'warning',
    vi: 'Tên này chỉ khác dấu với "{name}" ở dòng {row}. Hãy kiểm tra xem có phải một người.',
    en: 'This name differs from "{name}" on row {row} only in its diacritics. Check that they are two persons.',
  },
  'seat-twice': {
    severity: 'error',
    vi: 'Ghế "{seat}" đã xếp cho đại biểu ở dòng {row}. Hãy sửa một trong hai.',
    en: 'Seat "{seat}" is given to the delegate on row {row} already. Change one of them.',
  },
  'delegate-not-in-file': {
    severity: 'warning',
    vi: 'Đại biểu "{name}" có trong kỳ họp nhưng không có trong tệp; vẫn được giữ nguyên.',
    en: 'Delegate "{name}" is in the session but not in this file, and is kept.',
  },
  'delegates-not-in-file': {
    severity: 'warning',
    vi: '{count} đại biểu có trong kỳ họp nhưng không có trong tệp; vẫn được giữ nguyên: {names}.',
    en: '{count} delegates are in the session but not in this file, and are kept: {names}.',
  },
  'council-in-full': {
    severity: 'warning',
    vi: '"{short}" được ghi đầy đủ là "{council}", như trên văn bản. Nếu sai, hãy sửa tên cơ quan trong tệp.',
    en: '"{short}" is written in full, as papers have it: "{council}". If that is wrong, correct the file.',
  },
  'key-ignored': {
    severity: 'warning',
    vi: 'Mục "{key}" không được nhập.',
    en: 'The entry "{key}" is not imported.',
  },
  'key-missing': {
    severity: 'error',
    vi: 'Thiếu mục "{key}". Hãy thêm một dòng cho mục này.',
    en: 'The entry "{key}" is missing. Add a row for it.',
  },
  'key-twice': {
    severity: 'error',
    vi: 'Mục "{key}" đã có ở dòng {row}. Hãy xóa một dòng.',
    en: 'The entry "{key}" is on row {row} already. Remove one of them.',
  },
  'date-invalid': {
    severity: 'error',
    vi: '"{value}" không phải ngày. Hãy ghi dạng ngày/tháng/năm, ví dụ 08/12/2026.',
    en: '"{value}" is not a date. Write it as day/month/year, such as 08/12/2026.',
  },
  'days-invalid': {
    severity: 'error',
    vi: '"{value}" không phải số ngày họp. Hãy ghi một số nguyên từ 1 đến 60.',
    en: '"{value}" is not a number of days. Write a whole number from 1 to 60.',
  },
} as const satisfies ProblemTexts;

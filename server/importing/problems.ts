import type { ImportProblem } from '#shared/protocol/http.ts';
import { type Refusal, type RefusalCode, refusal } from '#shared/protocol/refusals.ts';

/**
 * What can be wrong, or worth a look, in an imported folder: whether it stops the import, and one sentence in each
 * language that says what to do. `{name}` is replaced by the parameter of that name.
 */
const PROBLEMS = {
  'zip-encrypted': {
    severity: 'error',
    vi: 'Tệp nén có mật khẩu. Hãy nén lại thư mục mà không đặt mật khẩu.',
    en: 'The archive has a password. Zip the folder again without one.',
  },
  'zip-unsafe-path': {
    severity: 'error',
    vi: 'Tệp nén chứa đường dẫn "{path}" trỏ ra ngoài thư mục. Hãy nén lại từ thư mục kỳ họp.',
    en: 'The archive holds the path "{path}", which leads out of the folder. Zip the session folder again.',
  },
  'zip-too-many-files': {
    severity: 'error',
    vi: 'Tệp nén có hơn {max} tệp. Hãy chỉ nén hồ sơ của một kỳ họp.',
    en: 'The archive holds more than {max} files. Zip the files of one session only.',
  },
  'zip-too-large': {
    severity: 'error',
    vi: 'Tệp nén bung ra lớn hơn {max} MB. Hãy chia thành nhiều tệp nén.',
    en: 'The archive unpacks to more than {max} MB. Split it into several.',
  },
  'zip-entry-damaged': {
    severity: 'error',
    vi: 'Tệp này bị hỏng trong tệp nén. Hãy nén lại thư mục.',
    en: 'This file is damaged inside the archive. Zip the folder again.',
  },
  'zip-entry-unsupported': {
    severity: 'error',
    vi: 'Tệp này được nén theo cách không đọc được. Hãy nén lại thư mục thành .zip thông thường.',
    en: 'This file is compressed in a way that cannot be read. Zip the folder again as an ordinary .zip.',
  },
  'file-ignored': {
    severity: 'warning',
    vi: 'Tệp này không được nhập. Chỉ nhập danh sách đại biểu (delegates), chương trình (agenda), session và PDF.',
    en: 'This file is not imported. Only the delegates, agenda and session tables and PDFs are.',
  },
  'office-file-ignored': {
    severity: 'warning',
    vi: 'Tệp này không được nhập. Nếu là tài liệu kỳ họp, hãy xuất ra PDF rồi tải lên.',
    en: 'This file is not imported. If it is a session document, export it as PDF and upload that.',
  },
  'table-twice': {
    severity: 'warning',
    vi: 'Có nhiều tệp cùng loại; đang dùng "{used}", tệp này bị bỏ qua. Hãy xóa tệp thừa.',
    en: 'There are several files of this kind; "{used}" is used and this one ignored. Remove the spare one.',
  },
  'old-excel': {
    severity: 'error',
    vi: 'Đây là tệp Excel cũ (.xls) hoặc tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu và lưu thành .xlsx.',
    en: 'This is an old Excel file (.xls), or has a password. Open it in Excel, remove the password, save as .xlsx.',
  },
  'web-page-as-table': {
    severity: 'error',
    vi: 'Đây là trang web (HTML/XML) được đổi tên. Hãy mở bằng Excel rồi lưu thành .xlsx.',
    en: 'This is a web page (HTML or XML) under another name. Open it in Excel and save it as .xlsx.',
  },
  'text-as-excel': {
    severity: 'error',
    vi: 'Tệp này không phải Excel mà là văn bản. Hãy đổi đuôi thành .csv, hoặc mở bằng Excel rồi lưu thành .xlsx.',
    en: 'This is text, not an Excel file. Rename it to .csv, or open it in Excel and save it as .xlsx.',
  },
  'excel-as-csv': {
    severity: 'error',
    vi: 'Tệp này là Excel chứ không phải .csv. Hãy đổi đuôi thành .xlsx.',
    en: 'This is an Excel file, not a .csv. Rename it to .xlsx.',
  },
  'table-unreadable': {
    severity: 'error',
    vi: 'Không đọc được tệp này. Hãy mở bằng Excel, kiểm tra, rồi lưu lại thành .xlsx.',
    en: 'This file cannot be read. Open it in Excel, check it, and save it as .xlsx again.',
  },
  'table-too-large': {
    severity: 'error',
    vi: 'Bảng này quá lớn. Hãy chép riêng phần có dữ liệu sang một tệp mới.',
    en: 'This table is too large. Copy only the part with content into a new file.',
  },
  'table-took-too-long': {
    severity: 'error',
    vi: 'Đọc bảng này mất quá lâu nên máy chủ đã dừng; tệp không hẳn có lỗi. Hãy tải lên lại khi máy chủ rảnh hơn; nếu vẫn vậy, chép riêng phần có dữ liệu sang một tệp mới.',
    en: 'Reading this table took too long and was stopped; the file need not be at fault. Upload it again when the server is less busy; if it stays so, copy only the part with content into a new file.',
  },
  'csv-not-utf8': {
    severity: 'error',
    vi: 'Tệp .csv không ở dạng UTF-8 nên chữ có dấu sẽ sai. Trong Excel, hãy lưu kiểu "CSV UTF-8" hoặc .xlsx.',
    en: 'This .csv is not UTF-8, so its diacritics would be wrong. In Excel, save it as "CSV UTF-8" or .xlsx.',
  },
  'csv-broken': {
    severity: 'error',
    vi: 'Dấu ngoặc kép ở dòng này không khớp. Hãy mở bằng Excel rồi lưu lại.',
    en: 'The quotation marks on this row do not match. Open the file in Excel and save it again.',
  },
  'table-empty': {
    severity: 'error',
    vi: 'Bảng này trống. Hãy điền nội dung, hoặc xóa tệp nếu không dùng.',
    en: 'This table is empty. Fill it in, or remove the file if it is not needed.',
  },
  'no-rows': {
    severity: 'error',
    vi: 'Bảng chỉ có dòng tiêu đề, chưa có dòng nào. Hãy điền nội dung, hoặc xóa tệp nếu không dùng.',
    en: 'The table has headings but no rows. Fill it in, or remove the file if it is not needed.',
  },
  'no-heading-row': {
    severity: 'error',
    vi: 'Không thấy dòng tiêu đề cột. Cần một dòng có các cột: {expected}.',
    en: 'No heading row was found. A row with these headings is needed: {expected}.',
  },
  'column-missing': {
    severity: 'error',
    vi: 'Thiếu cột "{column}". Hãy thêm cột này.',
    en: 'The column "{column}" is missing. Please add it.',
  },
  'column-ignored': {
    severity: 'warning',
    vi: 'Cột này không được nhập.',
    en: 'This column is not imported.',
  },
  'cell-missing': {
    severity: 'error',
    vi: 'Ô này còn trống. Hãy điền vào, hoặc xóa cả dòng.',
    en: 'This cell is empty. Fill it in, or remove the whole row.',
  },
  'cell-too-long': {
    severity: 'error',
    vi: 'Ô này dài {length} ký tự, tối đa {max}. Hãy rút ngắn.',
    en: 'This cell has {length} characters; at most {max} fit. Please shorten it.',
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
  'item-not-in-file': {
    severity: 'warning',
    vi: 'Nội dung {number} "{title}" có trong chương trình nhưng không có trong tệp; vẫn được giữ nguyên.',
    en: 'Agenda item {number} "{title}" is in the session but not in this file, and is kept.',
  },
  'number-twice': {
    severity: 'error',
    vi: 'Số "{number}" đã có ở dòng {row}. Nếu đây là {number}0, hãy định dạng cột là Văn bản (Text) rồi nhập lại.',
    en: 'Number "{number}" is on row {row} already. If this is {number}0, format the column as Text and retype it.',
  },
  'number-was-date': {
    severity: 'warning',
    vi: 'Excel đã đổi ô này thành ngày tháng; được hiểu là "{number}". Nếu sai, hãy định dạng cột là Văn bản (Text).',
    en: 'Excel turned this into a date; it is read as "{number}". If that is wrong, format the column as Text.',
  },
  'kind-unknown': {
    severity: 'warning',
    vi: 'Không rõ loại "{value}"; được xếp vào "Khác". Các loại: Thủ tục, Báo cáo, Nghị quyết, Chất vấn, Nhân sự, Thảo luận.',
    en: 'Unknown kind "{value}", taken as other. Kinds: procedure, report, resolution, questioning, personnel, debate.',
  },
  'minutes-invalid': {
    severity: 'error',
    vi: '"{value}" không phải số phút. Hãy ghi một số nguyên từ 0 đến 1440, ví dụ 30.',
    en: '"{value}" is not a number of minutes. Write a whole number from 0 to 1440, such as 30.',
  },
  'day-invalid': {
    severity: 'error',
    vi: '"{value}" không phải ngày họp. Hãy ghi số thứ tự ngày, từ 1 đến {max}.',
    en: '"{value}" is not a day of the session. Write the number of the day, from 1 to {max}.',
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
  'file-number-unknown': {
    severity: 'error',
    vi: 'Tên tệp ghi số {number} nhưng chương trình không có nội dung này. Hãy sửa tên tệp hoặc chương trình.',
    en: 'The file name says {number}, but the agenda has no such item. Change the file name or the agenda.',
  },
  'pages-without-text': {
    severity: 'warning',
    vi: 'Trang {pages} là ảnh quét, không có chữ: đại biểu đọc được nhưng không tìm kiếm và tô sáng được. Nếu có, hãy dùng bản gốc không quét.',
    en: 'Scanned, without text: page {pages}. It can be read, but not searched or highlighted. Use the original if there is one.',
  },
  'file-number-of-part': {
    severity: 'warning',
    vi: 'Chương trình không có nội dung {number} nên tài liệu được gắn vào nội dung {parent}.',
    en: 'The agenda has no item {number}, so the document is attached to item {parent}.',
  },
  'file-without-number': {
    severity: 'warning',
    vi: 'Tên tệp không bắt đầu bằng số nội dung nên tài liệu không gắn với nội dung nào trong chương trình.',
    en: 'The file name does not begin with an agenda number, so the document is attached to no agenda item.',
  },
  'file-name-twice': {
    severity: 'error',
    vi: 'Tên tệp này trùng với "{other}". Hãy đổi tên một trong hai.',
    en: 'This file has the same name as "{other}". Rename one of them.',
  },
  'file-name-too-long': {
    severity: 'error',
    vi: 'Tên tệp dài {length} ký tự, tối đa {max}. Hãy đặt tên ngắn hơn.',
    en: 'The file name has {length} characters; at most {max} fit. Please shorten it.',
  },
  'same-content': {
    severity: 'warning',
    vi: 'Tệp này giống hệt "{other}". Hãy kiểm tra xem có nhầm tệp không.',
    en: 'This file is identical to "{other}". Check that it is the right file.',
  },
  'document-withdrawn': {
    severity: 'warning',
    vi: 'Tài liệu này đã được rút và tệp không thay đổi nên không phát hành lại.',
    en: 'This document was withdrawn and the file is the same, so it is not published again.',
  },
} as const satisfies Record<string, { severity: ImportProblem['severity']; vi: string; en: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Where a problem is. `file` is the name as people know it. */
export interface Place {
  readonly file: string;
  /** Row as Excel numbers it, from 1. */
  readonly row?: number;
  /** As `Table` labels it: "C (Tổ đại biểu)". */
  readonly cell?: string;
}

/** The problem `code` at `place`, its sentences filled with `params`. */
export function problem(
  code: ProblemCode,
  place: Place,
  params: Readonly<Record<string, string | number>> = {},
): ImportProblem {
  const { severity, vi, en } = PROBLEMS[code];
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  return { severity, ...positionOf(place), vi: fill(vi), en: fill(en) };
}

/** An error that the rest of the system knows already, such as a PDF that cannot be opened. */
export function refusedFile(file: string, { vi, en }: Refusal): ImportProblem {
  return { severity: 'error', ...positionOf({ file }), vi, en };
}

/** The error `code` of the whole source. */
export function refusedSource(file: string, code: RefusalCode): ImportProblem {
  return refusedFile(file, refusal(code, { file }));
}

function positionOf({ file, row, cell }: Place): Pick<ImportProblem, 'file' | 'row' | 'cell'> {
  return { file, row: row ?? null, cell: cell ?? null };
}

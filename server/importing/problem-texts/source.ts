import type { ProblemTexts } from './texts.ts';

/** What may be wrong, or worth a look, in the archive and its files. */
export const SOURCE_PROBLEMS = {
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
  'table-in-word': {
    severity: 'warning',
    vi: 'Danh sách và chương trình không nhập được từ tệp này. Hãy chép bảng sang Excel, lưu thành .xlsx rồi nhập lại.',
    en: 'Lists and agendas cannot be imported from this file. Copy the table to Excel and save it as .xlsx.',
  },
  'table-not-known': {
    severity: 'warning',
    vi: 'Bảng này không được nhập: không thấy cột "Họ và tên" của danh sách đại biểu, hay cột "Số" và "Nội dung" của chương trình. Nếu là tài liệu kỳ họp, hãy xuất ra PDF.',
    en: 'This table is not imported: it has neither the column "Họ và tên" of a list of delegates, nor "Số" and "Nội dung" of an agenda. If it is a document, export it as PDF.',
  },
  'table-perhaps': {
    severity: 'warning',
    vi: 'Bảng này không được nhập: có các cột bắt buộc của {role}, nhưng chưa đủ để biết có phải không. Nếu phải, hãy đặt tên tệp là "{name}" rồi nhập lại.',
    en: 'This table is not imported: it has the columns that {roleEn} needs, but nothing else says that it is. If it is, name the file "{name}" and import it again.',
  },
  'table-by-headings': {
    severity: 'warning',
    vi: 'Theo các cột tiêu đề, tệp này được hiểu là {role}. Nếu không phải, hãy bỏ tệp ra khỏi thư mục.',
    en: 'By its headings this file is taken to be {roleEn}. If it is not, take it out of the folder.',
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
} as const satisfies ProblemTexts;

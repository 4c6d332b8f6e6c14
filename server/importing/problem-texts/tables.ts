import type { ProblemTexts } from './texts.ts';

/** What may be wrong, or worth a look, in sheets, headings and cells. */
export const TABLE_PROBLEMS = {
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
  'sheet-hidden': {
    severity: 'warning',
    vi: 'Trang tính "{sheet}" đang bị ẩn nên không được nhập. Nếu cần nhập, hãy bỏ ẩn rồi lưu lại.',
    en: 'The sheet "{sheet}" is hidden and not imported. If it is needed, unhide it and save the file.',
  },
  'sheet-ignored': {
    severity: 'warning',
    vi: 'Trang tính "{sheet}" không có các cột tiêu đề cần thiết nên không được nhập.',
    en: 'The sheet "{sheet}" lacks the headings that are needed and is not imported.',
  },
  'sheets-used': {
    severity: 'warning',
    vi: 'Tệp có nhiều trang tính; đã nhập tất cả các trang: {sheets}. Nếu trang nào là bản cũ, hãy xóa trang đó.',
    en: 'The file has several sheets; all of these are imported: {sheets}. Delete any that is out of date.',
  },
  'rows-hidden': {
    severity: 'warning',
    vi: 'Dòng {rows} đang bị ẩn trong Excel nhưng vẫn được nhập. Nếu không cần, hãy xóa hẳn các dòng đó.',
    en: 'Hidden rows are imported all the same: {rows}. Delete them if they are not meant.',
  },
  'legacy-font': {
    severity: 'warning',
    vi: 'Chữ trong tệp dùng bảng mã cũ {encoding}; {count} ô đã được chuyển sang Unicode, ví dụ "{before}" thành "{after}". Hãy kiểm tra.',
    en: 'Text in the old encoding {encoding} was converted in {count} cells, for example "{before}" to "{after}". Please check.',
  },
  'legacy-unreadable': {
    severity: 'error',
    vi: 'Ô này dùng phông chữ cũ ({encoding}) và không chuyển sang Unicode được: "{before}". Hãy gõ lại bằng phông Unicode.',
    en: 'This cell is in an old font ({encoding}) and cannot be converted: "{before}". Retype it in a Unicode font.',
  },
  'cell-error': {
    severity: 'error',
    vi: 'Công thức ở ô này bị lỗi {error}. Hãy sửa công thức, hoặc gõ giá trị vào ô.',
    en: 'The formula in this cell failed with {error}. Correct it, or type the value.',
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
  'file-without-number': {
    severity: 'warning',
    vi: 'Tên tệp không bắt đầu bằng số nội dung nên tài liệu không gắn với nội dung nào trong chương trình.',
    en: 'The file name does not begin with an agenda number, so the document is attached to no agenda item.',
  },
} as const satisfies ProblemTexts;

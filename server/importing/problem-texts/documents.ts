import type { ProblemTexts } from './texts.ts';

/** What may be wrong, or worth a look, in documents and the names of their files. */
export const DOCUMENT_PROBLEMS = {
  'file-number-unknown': {
    severity: 'warning',
    vi: 'Tên tệp ghi số {number} nhưng chương trình không có nội dung này nên tài liệu không gắn với nội dung nào.',
    en: 'The file name says {number}, but the agenda has no such item, so the document is attached to none.',
  },
  'file-number-of-section': {
    severity: 'warning',
    vi: 'Tên tệp ghi số {number}; được gắn vào nội dung {full}. Nếu sai, hãy ghi số đầy đủ ở đầu tên tệp.',
    en: 'The file name says {number}; it is attached to item {full}. If that is wrong, write the full number.',
  },
  'file-number-of-document': {
    severity: 'warning',
    vi: '"{symbol}" là số, ký hiệu văn bản, không phải số nội dung, nên tài liệu không gắn với nội dung nào. Nếu cần, hãy thêm số nội dung vào đầu tên tệp.',
    en: '"{symbol}" is the number of a document, not of an agenda item, so it is attached to none. If needed, put the item before it.',
  },
  'file-number-doubtful': {
    severity: 'warning',
    vi: 'Tên tệp bắt đầu bằng số {number} nên tài liệu được gắn vào nội dung {number}. Nếu đó không phải số nội dung, hãy đổi tên tệp.',
    en: 'The file name begins with {number}, so the document is attached to item {number}. If that is no item, rename the file.',
  },
  'folder-before-file': {
    severity: 'warning',
    vi: 'Thư mục ghi số {folder}, tên tệp ghi số {number}; tài liệu được gắn theo thư mục vào nội dung {folder}. Nếu sai, hãy đổi tên.',
    en: 'The folder says {folder}, the file name {number}; the document is attached to item {folder}. Rename if that is wrong.',
  },
  'file-name-with-folder': {
    severity: 'warning',
    vi: 'Có nhiều tệp trùng tên này nên tệp được lưu với tên thư mục: "{name}".',
    en: 'Several files have this name, so it is kept with that of its folder: "{name}".',
  },
  'file-dynamic-form': {
    severity: 'warning',
    vi: 'Tệp là biểu mẫu điện tử chỉ mở được bằng Adobe Reader: đại biểu chỉ thấy một trang nhắc chờ, không thấy nội dung. Hãy mở tệp bằng Adobe Reader, in ra PDF rồi dùng bản in đó.',
    en: 'This is a form that only Adobe Reader opens: delegates see a page that asks to wait, and none of the contents. Open it in Adobe Reader, print it to PDF, and use that.',
  },
  'file-portfolio': {
    severity: 'warning',
    vi: 'Tệp là một bộ gồm nhiều tệp (PDF portfolio): đại biểu chỉ thấy trang bìa. Hãy tách ra và phát hành từng tệp.',
    en: 'This is a folder of several files (PDF portfolio): delegates see its cover only. Take the files out and publish each of them.',
  },
  'file-attachments': {
    severity: 'warning',
    vi: 'Trong tệp có tệp khác đính kèm; đại biểu không mở được các tệp đó. Nếu cần, hãy phát hành riêng.',
    en: 'Other files are attached to this one; delegates cannot open them. Publish them apart if they are needed.',
  },
  'pages-without-text': {
    severity: 'warning',
    vi: 'Trang {pages} là ảnh quét, không có chữ: đại biểu đọc được nhưng không tìm kiếm và tô sáng được. Nếu có, hãy dùng bản gốc không quét.',
    en: 'Scanned, without text: page {pages}. It can be read, but not searched or highlighted. Use the original if there is one.',
  },
  'first-page-without-text': {
    severity: 'warning',
    vi: 'Trang {pages} là ảnh quét, không có chữ: đại biểu đọc được nhưng không tìm kiếm và tô sáng được, và máy chủ không thấy được dấu mật trên trang đầu, chỉ xét theo tên tệp. Hãy tự kiểm tra; nếu có, hãy dùng bản gốc không quét.',
    en: 'Scanned, without text: page {pages}. It can be read, but not searched or highlighted, and a stamp of secrecy on its first page is not seen: only the name was judged. Look for one yourself; use the original if there is one.',
  },
  'stamp-word': {
    severity: 'error',
    vi: 'Tài liệu này có dấu mật? Có chữ "{words}" đứng riêng trên trang đầu hoặc trong tên. Nếu là tài liệu mật, hãy bỏ tệp ra và thông báo chỉ có bản giấy; nếu không, hãy bỏ ra và phát hành riêng ở mục Tài liệu, nơi ghi được lý do.',
    en: 'Is this document marked as a secret? The word "{words}" stands by itself on its first page, or in a name. If it is a secret, take the file out and announce that it exists on paper only; if not, take it out and publish it in the section Documents, where the reason can be stated.',
  },
  'file-number-of-part': {
    severity: 'warning',
    vi: 'Chương trình không có nội dung {number} nên tài liệu được gắn vào nội dung {parent}.',
    en: 'The agenda has no item {number}, so the document is attached to item {parent}.',
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
} as const satisfies ProblemTexts;

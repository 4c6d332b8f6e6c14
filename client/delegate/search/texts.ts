export const vi = {
  results: 'Kết quả tìm kiếm',
  searched: 'Tìm trong {{indexed}}/{{total}} tài liệu, chương trình, chất vấn và ghi chú của đại biểu.',
  preparing: 'Đang chuẩn bị chữ của tài liệu để tìm: {{indexed}}/{{total}}.',
  found: 'Tìm thấy {{count}} mục.',
  foundMore: 'Tìm thấy {{count}} mục; đang hiện {{shown}} mục khớp nhất.',
  none: 'Không thấy “{{query}}”.',
  advice:
    'Hãy thử ít từ hơn, gõ không dấu, hoặc đặt cụm từ trong dấu ngoặc kép. Trang quét không có chữ thì không tìm được.',
  kinds: {
    agenda: 'Chương trình',
    question: 'Chất vấn',
    note: 'Ghi chú của đại biểu',
    past: 'Nghị quyết của {{session}}',
  },
  pages: '{{count}} trang có từ này',
  titleOnly: 'Có trong tên tài liệu',
  page: 'Trang {{page}}',
  more: 'Xem thêm {{count}} trang khác: mở tài liệu rồi dùng “Tìm trong tài liệu”.',
};

export const en: typeof vi = {
  results: 'Search results',
  searched: 'Searched {{indexed}} of {{total}} documents, the agenda, questions and your notes.',
  preparing: 'Preparing the words of documents: {{indexed}} of {{total}}.',
  found: '{{count}} found.',
  foundMore: '{{count}} found; the best {{shown}} are shown.',
  none: 'Nothing found for “{{query}}”.',
  advice:
    'Try fewer words, type without accents, or put a phrase in quotation marks. Scanned pages without text cannot be searched.',
  kinds: {
    agenda: 'Agenda',
    question: 'Question',
    note: 'Your note',
    past: 'Resolution of {{session}}',
  },
  pages: 'On {{count}} pages',
  titleOnly: 'In the title',
  page: 'Page {{page}}',
  more: '{{count}} more pages: open the document and use “Find in document”.',
};

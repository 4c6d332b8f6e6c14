import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  results: 'Kết quả tìm kiếm',
  searched: 'Tìm trong {{indexed}}/{{total}} tài liệu, chương trình, chất vấn và ghi chú của quý vị.',
  preparing: 'Đang chuẩn bị chữ của tài liệu để tìm: {{indexed}}/{{total}}.',
  missing: 'Chưa tìm được trong {{missing}} tài liệu; máy chuẩn bị tiếp khi có mạng.',
  without: '{{count}} tài liệu chưa đọc được chữ nên không tìm được trong đó.',
  noneYet: 'Có thể có trong {{missing}} tài liệu chưa tìm được.',
  found: 'Tìm thấy {{count}} mục.',
  foundMore: 'Tìm thấy {{count}} mục; đang hiện {{shown}} mục khớp nhất.',
  none: 'Không thấy “{{query}}”.',
  advice:
    'Hãy thử ít từ hơn, gõ không dấu, hoặc đặt cụm từ trong dấu ngoặc kép. Trang quét không có chữ thì không tìm được.',
  kinds: {
    agenda: 'Chương trình',
    question: 'Chất vấn',
    note: 'Ghi chú của quý vị',
    past: 'Nghị quyết của {{session}}',
  },
  pages: '{{count}} trang có từ này',
  titleOnly: 'Có trong tên tài liệu',
  page: 'Trang {{page}}',
  more: 'Xem thêm {{count}} trang khác: mở tài liệu rồi dùng “Tìm trong tài liệu”.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

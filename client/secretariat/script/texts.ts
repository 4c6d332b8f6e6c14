import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  hint: 'Chủ tọa đọc kịch bản này trên máy của mình: câu chữ thông thường có sẵn, tên và số liệu tự điền theo diễn biến. Chỗ nào cần nói khác thì soạn lại ở đây; chỉ Thư ký và Chủ tọa xem được.',
  docx: 'Tải kịch bản (Word)',
  pdf: 'Tải kịch bản (PDF)',
  preparing: 'Đang chuẩn bị…',
  places: 'Các bước của kịch bản',
  choose: 'Nội dung',
  whole: 'Phần chung của kỳ họp',
  allItems: 'Mẫu cho mọi nội dung',
  item: '{{number}}. {{title}}',
  own: 'Đã soạn riêng',
  preview: 'Chủ tọa sẽ đọc',
  label: 'Câu chữ của bước này',
  labelHint: 'Mỗi đoạn một dòng. Chỗ tự điền để trong ngoặc nhọn, ví dụ {nội dung}.',
  placeholders: 'Chỗ tự điền dùng được',
  insert: 'Chèn {{name}}',
  save: 'Lưu câu chữ',
  usual: 'Dùng lại câu chữ thông thường',
  unknown: 'Không có chỗ tự điền: {{names}}.',
  saved: 'Đã lưu.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

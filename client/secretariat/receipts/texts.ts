import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  open: 'Ai đã nhận, đã mở',
  title: 'Ai đã nhận, đã mở tài liệu',
  hint: 'Theo báo cáo của máy đại biểu: tài liệu đã tải về máy, đã mở. Máy đang mất mạng báo sau. Không biết đọc đến trang nào, đọc bao lâu.',
  by: 'Xếp theo',
  bys: { document: 'Tài liệu', delegate: 'Đại biểu' },
  received: 'Đã nhận',
  opened: 'Đã mở',
  missing: 'Còn thiếu',
  share: '{{count}}/{{of}}',
  allOpened: 'Đủ',
  notReceived: 'Chưa nhận ({{count}})',
  notOpened: 'Đã nhận, chưa mở ({{count}})',
  refresh: 'Cập nhật',
  loading: 'Đang tải…',
  none: 'Chưa có tài liệu nào được phát hành.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

import { defineTexts } from '../i18n/texts.ts';

export const vi = {
  missing: {
    reason: 'Chưa ghi lý do.',
    statement: 'Chưa ghi nội dung đúng.',
    file: 'Chưa chọn tệp PDF.',
    title: 'Chưa ghi tên tài liệu.',
    delegate: 'Chưa chọn đại biểu.',
    fields: 'Còn ô chưa điền hoặc điền chưa đúng.',
  },
  dayHint: 'Ghi ngày/tháng/năm, ví dụ 06/12/2026',
  openCalendar: 'Chọn trên lịch',
  sectionName: '{{name}}:',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

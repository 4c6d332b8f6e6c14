import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  pdf: 'Xuất PDF có ghi chú',
  docx: 'Xuất tóm tắt (DOCX)',
  offline: 'Xuất được khi có mạng.',
  unsent: 'Còn {{count}} ghi chú chưa gửi; bản xuất sẽ chưa có các ghi chú đó.',
  working: 'Đang xuất…',
  unanswered: 'Máy chủ không trả lời. Hãy kiểm tra mạng rồi thử lại.',
  fileEnding: 'co-ghi-chu',
  summaryName: 'tom-tat-ghi-chu',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

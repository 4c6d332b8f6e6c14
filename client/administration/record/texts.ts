import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  title: 'Hồ sơ sổ bộ',
  text: 'Tệp có mọi điều từng ghi vào sổ bộ, kèm người ghi, căn cứ, lý do và chữ ký của máy chủ. Ai nhận tệp cũng kiểm được bằng lệnh npm run verify. Tệp chỉ dành cho người quản trị: trong đó có cả những điều đã gạch.',
  download: 'Tải hồ sơ sổ bộ',
  preparing: 'Đang chuẩn bị…',
  unanswered: 'Máy chủ chưa trả lời. Hãy kiểm tra mạng rồi tải lại.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

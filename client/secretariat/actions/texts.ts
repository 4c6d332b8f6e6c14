import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  reasonHint: 'Lý do được ghi vào nhật ký và biên bản.',
  offlineReason: 'Đang mất kết nối với máy chủ',
  unanswered:
    'Máy chủ chưa trả lời nên chưa rõ việc này đã được ghi nhận hay chưa. Hãy xem Nhật ký rồi thử lại.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

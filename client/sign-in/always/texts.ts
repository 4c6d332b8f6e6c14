import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  waitingForNetwork:
    'Máy này chưa có dữ liệu kỳ họp và đang không có mạng. Khi có mạng, ứng dụng sẽ tự vào tiếp.',
  toSessions: 'Các kỳ họp của tôi',
  outdatedTitle: 'Cần tải bản mới',
  outdated: 'Ứng dụng trên máy này đã cũ. Hãy bấm Tải lại để dùng bản mới.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

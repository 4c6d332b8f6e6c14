import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  offline: 'Cần có mạng để ghi. Hãy thử lại khi đã kết nối.',
  unanswered: 'Máy chủ chưa trả lời. Hãy thử lại.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

import { defineTexts } from '../i18n/texts.ts';

export const vi = {
  kind: {
    main: 'Phát biểu',
    again: 'Phát biểu lần hai',
    rebuttal: 'Tranh luận',
    'point-of-order': 'Về trình tự',
    interposed: 'Hỏi thêm',
    explanation: 'Giải trình',
  },
  answer: 'Trả lời chất vấn',
  clock: {
    left: 'còn lại',
    warning: 'Sắp hết giờ',
    over: 'Quá giờ',
    paused: 'Tạm dừng',
    of: 'trên {{time}}',
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

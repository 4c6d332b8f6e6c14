import { defineTexts } from '../../../i18n/texts.ts';

export const vi = {
  ask: 'Đăng ký phát biểu',
  asked: 'Đã đăng ký phát biểu: thứ {{place}} trong danh sách',
  answer: {
    left: 'Mời trả lời chất vấn',
    spoken: 'Mời trả lời chất vấn',
    warning: 'Thời gian trả lời sắp hết',
    over: 'Đã hết thời gian trả lời',
  },
  floor: {
    left: 'Mời đại biểu phát biểu',
    spoken: 'Mời đại biểu phát biểu',
    warning: 'Thời gian phát biểu sắp hết',
    over: 'Đã hết thời gian phát biểu',
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

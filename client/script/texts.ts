import { defineTexts } from '../i18n/texts.ts';

/** Names of the steps of the chair's script, on tablet and console. What the chair says is Vietnamese in every language of the screens. */
export const vi = {
  step: {
    opening: 'Khai mạc',
    presentation: 'Giới thiệu, trình bày',
    appraisal: 'Thẩm tra',
    debate: 'Mở đầu thảo luận',
    speaker: 'Mời phát biểu',
    reply: 'Giải trình, tiếp thu',
    vote: 'Biểu quyết',
    result: 'Công bố kết quả',
    conclusion: 'Kết thúc nội dung',
    break: 'Nghỉ giải lao',
    resuming: 'Họp tiếp',
    closing: 'Bế mạc',
  },
  whole: 'Phần chung của kỳ họp',
  source: 'Căn cứ: {{source}}.',
  blank: 'chưa có',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

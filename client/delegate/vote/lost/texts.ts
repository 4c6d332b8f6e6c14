import { defineTexts } from '../../../i18n/texts.ts';

export const vi = {
  title: 'Phiếu không được tính',
  late: 'Phiếu ở “{{title}}” đến máy chủ sau khi biểu quyết kết thúc nên KHÔNG được tính.',
  'not-cast':
    'Phiếu ở “{{title}}” đã đánh dấu nhưng chưa bấm gửi trước khi kết thúc nên phần đánh dấu KHÔNG được tính.',
  otherCounted: 'Phiếu gửi trước đó vẫn được tính.',
  help: 'Nếu cần xem xét lại, hãy giơ tay báo Thư ký kỳ họp.',
  understood: 'Đã rõ',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

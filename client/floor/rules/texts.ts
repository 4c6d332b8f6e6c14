import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  order: 'Thứ tự mời phát biểu',
  orders: {
    arrival: 'Ai đăng ký trước mời trước',
    'times-spoken': 'Ai phát biểu ít hơn ở nội dung này mời trước',
    kind: 'Theo hình thức: tranh luận, hỏi thêm, giải trình, phát biểu, phát biểu lần hai',
  },
  noTime: 'Mỗi thời gian ghi theo phút và giây, từ 0:10 đến 120:00.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

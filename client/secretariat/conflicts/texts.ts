import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  heading: 'Không được tham gia do xung đột lợi ích',
  none: 'Chưa có đại biểu nào khai báo.',
  declare: 'Ghi xung đột lợi ích',
  record: 'Ghi nhận',
  withdraw: 'Rút',
  withdrawNamed: 'Rút khai báo của {{name}}',
  withdrawTitle: 'Rút khai báo xung đột lợi ích?',
  withdrawText: '{{name}} lại được biểu quyết nội dung này. Việc rút được ghi vào nhật ký.',
  voting: 'Nội dung này đang được biểu quyết',
  search: 'Tìm đại biểu',
  choose: 'Chọn {{name}}',
  another: 'Chọn người khác',
  reasonHint: 'Đại biểu không được tham gia biểu quyết nội dung này. Lý do được ghi vào nhật ký và biên bản.',
  knows: {
    conduct:
      'Trong kỳ họp chỉ Chủ tọa, Thư ký và đại biểu này biết lý do; người khác chỉ biết rằng đại biểu không tham gia.',
    members: 'Theo quy tắc của kỳ họp, tất cả đại biểu được biết lý do này.',
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

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
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

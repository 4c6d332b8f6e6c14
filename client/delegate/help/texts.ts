import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  call: 'Cần trợ giúp',
  called: 'Đã gọi trợ giúp',
  coming: 'Thư ký đang đến',
  title: 'Đã gọi Thư ký',
  titleComing: 'Thư ký đang đến',
  titleCalling: 'Gọi trợ giúp',
  sent: 'Thư ký thấy tên, tổ và số ghế của quý vị. Không ai khác thấy.',
  calledAt: 'Gọi lúc {{time}}.',
  need: 'Cần giúp việc gì? (không bắt buộc)',
  needs: { device: 'Máy bị trục trặc', documents: 'Tìm, mở tài liệu', other: 'Nước uống, việc khác' },
  callOff: 'Bấm nhầm, thôi gọi',
  close: 'Đóng',
  ended: 'Thư ký đã ghi là xong.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

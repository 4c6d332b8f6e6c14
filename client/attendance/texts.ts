import { defineTexts } from '../i18n/texts.ts';

/** Sittings and what becomes of somebody in them, the same on console, tablet and hall screen. */
export const vi = {
  sitting: 'buổi {{part}} ngày thứ {{nth}}',
  part: { morning: 'sáng', afternoon: 'chiều', evening: 'tối' },
  from: 'từ {{from}} đến {{to}}',
  means: { 'hall-code': 'bằng mã trên màn hình', seat: 'bằng thẻ ghế {{seat}}' },
  progress: { waiting: 'Chờ Thư ký xác nhận', accepted: 'Đã được xác nhận', declined: 'Không được xác nhận' },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

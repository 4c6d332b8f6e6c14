import { defineTexts } from '../i18n/texts.ts';

export const vi = {
  unseated: 'Chưa có ghế trên sơ đồ',
  noSeat: 'chưa có ghế trên sơ đồ',
  seat: 'ghế {{seat}}',
  state: {
    speaking: 'Đang phát biểu',
    help: 'Gọi trợ giúp',
    asks: 'Xin phát biểu',
    present: 'Có mặt',
    'present-gone': 'Có mặt, máy chưa kết nối',
    connected: 'Máy đã kết nối, chưa điểm danh',
    unmarked: 'Chưa điểm danh',
    absent: 'Vắng',
    excused: 'Vắng có phép',
    suspended: 'Tạm đình chỉ',
    taken: 'Có đại biểu',
    free: 'Ghế trống',
    missing: 'Chưa biểu quyết',
    'missing-gone': 'Chưa biểu quyết, máy mất kết nối',
    voted: 'Đã biểu quyết',
    'kept-out': 'Không tham gia',
    'not-asked': 'Không thuộc lần biểu\u00a0quyết này',
    for: 'Tán thành',
    against: 'Không tán thành',
    abstain: 'Không biểu quyết',
    silent: 'Không bấm biểu\u00a0quyết',
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

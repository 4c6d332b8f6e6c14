import { defineTexts } from '../../i18n/texts.ts';

/** The texts of scanning a slip. */
export const vi = {
  title: 'Quét mã QR trên phiếu',
  hint: 'Đưa mã QR trên phiếu vào giữa khung hình.',
  view: 'Hình từ máy ảnh',
  foreign: 'Mã QR này không phải mã đăng nhập của kỳ họp. Hãy dùng mã trên phiếu được phát.',
  camera: {
    unsupported: 'Máy này không mở được máy ảnh trong ứng dụng. Hãy gõ mã in trên phiếu.',
    denied:
      'Ứng dụng chưa được phép dùng máy ảnh. Hãy cho phép trong cài đặt của máy, hoặc gõ mã in trên phiếu.',
    missing: 'Không tìm thấy máy ảnh. Hãy gõ mã in trên phiếu.',
    failed: 'Không mở được máy ảnh (có thể ứng dụng khác đang dùng). Hãy thử lại hoặc gõ mã in trên phiếu.',
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

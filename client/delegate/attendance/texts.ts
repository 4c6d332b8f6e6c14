import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  heading: 'Điểm danh {{sitting}}',
  how: 'Nhập mã 4 chữ số đang hiện trên màn hình hội trường.',
  late: 'Đã hết giờ gọi điểm danh: có mặt từ bây giờ được ghi là đến muộn.',
  code: 'Mã trên màn hình hội trường',
  present: 'Ghi tôi có mặt',
  scan: 'Quét thẻ ghế',
  helpless: 'Không thấy mã, hoặc không nhập được: báo Thư ký.',
  scanTitle: 'Quét mã QR trên thẻ ở ghế',
  scanHint: 'Đưa mã QR trên thẻ ghế vào giữa khung hình.',
  scanView: 'Hình từ máy ảnh',
  foreign: 'Mã QR này không phải thẻ ghế. Hãy quét thẻ đặt ở ghế của đại biểu.',
  noCamera: 'Không mở được máy ảnh trên máy này. Hãy nhập mã trên màn hình hội trường.',
  own: 'Vắng mặt và điểm danh',
  report: 'Báo vắng…',
  reportTitle: 'Báo vắng mặt',
  reportHint: 'Thư ký và Chủ tọa đọc được lý do; người khác thì không. Thư ký xác nhận rồi ghi vắng có phép.',
  from: 'Vắng từ',
  to: 'Đến hết',
  reason: 'Lý do',
  send: 'Gửi báo vắng',
  withdraw: 'Rút',
  withdrawNamed: 'Rút báo vắng {{sittings}}',
  reported: 'Vắng {{sittings}}: {{reason}}',
  year: 'Năm {{year}}: vắng {{count}}/{{sittings}} buổi họp, trong đó không phép {{absent}}.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  write: 'Gửi tin nhắn',
  writeHint:
    'Tin hiện trên máy của người nhận, không che phiếu biểu quyết. Đại biểu chỉ trả lời “Đã xem”. Tin nhắn không nằm trong hồ sơ kỳ họp.',
  to: 'Gửi cho',
  everybody: 'Mọi đại biểu và khách mời',
  chair: 'Chủ tọa (riêng)',
  person: 'Một người',
  choose: 'Chọn người nhận',
  text: 'Nội dung',
  send: 'Gửi tin nhắn',
  sent: 'Đã gửi.',
  list: 'Tin nhắn đã gửi và nhận',
  none: 'Chưa có tin nhắn.',
  fromChair: 'Chủ tọa {{name}} nhắn Thư ký',
  fromUs: '{{name}} gửi {{to}}',
  toUnit: '{{name}}',
  seen: 'Đã xem',
  counts: 'đã xem {{seen}}/{{all}}, đã đến máy {{delivered}}',
  missing: 'Chưa xem: {{count}} người',
  allSeen: 'Mọi người đã xem.',
  onDevice: '{{name}} (đã đến máy)',
  help: {
    heading: 'Gọi trợ giúp',
    none: 'Không ai đang cần trợ giúp.',
    needs: { device: 'Máy bị trục trặc', documents: 'Tìm, mở tài liệu', other: 'Nước uống, việc khác' },
    unsaid: 'chưa nói việc gì',
    seat: 'ghế {{seat}}',
    at: 'gọi lúc {{time}}',
    coming: 'Đang đến',
    comingTo: 'Đang đến chỗ {{name}}',
    isComing: 'đang đến',
    done: 'Xong',
    doneFor: 'Xong việc của {{name}}',
  },
  newsFromChair: 'Chủ tọa nhắn: {{text}}',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

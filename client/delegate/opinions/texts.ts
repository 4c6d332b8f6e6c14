import { defineTexts } from '../../i18n/texts.ts';

/** The texts of opinion polls. They come after the first screen. */
export const vi = {
  heading: 'Phiếu lấy ý kiến',
  until: 'Trả lời đến {{time}} ngày {{day}}',
  byHand: 'Trả lời đến khi Thư ký kết thúc',
  delivery: {
    none: 'Chưa trả lời',
    draft: 'Đang viết, chưa gửi',
    sending: 'Đang gửi',
    'waiting-for-network': 'Chờ gửi',
    unconfirmed: 'Chưa có xác nhận',
    recorded: 'Đã ghi nhận',
    refused: 'Không được ghi nhận',
    recused: 'Không trả lời',
  },
  leave: 'Về chương trình',
  missing: 'Không tìm thấy phiếu lấy ý kiến này.',
  openDocument: 'Xem tài liệu',
  reason: 'Lý do hoặc ý kiến khác (không bắt buộc)',
  reasonHint: 'Phần đang viết được lưu trên máy này.',
  knows: {
    conduct: 'Chỉ Chủ tọa và Thư ký kỳ họp được biết nội dung ghi ở đây.',
    members: 'Khi công bố kết quả, tất cả đại biểu được biết nội dung ghi ở đây.',
  },
  send: 'Gửi ý kiến',
  sendChange: 'Gửi ý kiến đã sửa',
  sent: 'Đã ghi nhận ý kiến của đại biểu',
  sentHelp: 'Có thể sửa và gửi lại đến khi kết thúc.',
  sending: 'Đang gửi ý kiến…',
  waiting: 'Ý kiến chờ gửi, CHƯA được ghi nhận',
  unconfirmed: 'Ý kiến chưa có xác nhận của máy chủ',
  waitingHelp: 'Ý kiến đã lưu trên máy. Máy sẽ tự gửi ngay khi có mạng.',
  refused: 'Ý kiến không được ghi nhận',
  unsent: 'Phần vừa ghi CHƯA được gửi. Hãy bấm “{{button}}”.',
  stillCounted: 'Ý kiến gửi lần trước vẫn đang được tính.',
  unanswered: 'Còn {{count}} nội dung chưa trả lời',
  pick: 'Hãy chọn ý kiến trước khi gửi.',
  named: 'Ý kiến được ghi theo tên đại biểu.',
  over: 'Đã hết hạn trả lời.',
  overUnsent: 'Đã hết hạn trả lời. Phần vừa ghi không được gửi và không được tính.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

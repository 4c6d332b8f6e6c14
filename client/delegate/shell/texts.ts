import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  closedSitting: 'Phiên họp kín',
  nav: {
    label: 'Các trang',
    home: 'Chương trình',
    chair: 'Chủ tọa',
    unit: 'Điểm danh',
    floor: 'Phát biểu',
    notes: 'Ghi chú',
    results: 'Kết quả',
    sessions: 'Kỳ họp',
    settings: 'Cài đặt',
    unanswered: '{{count}} phiếu lấy ý kiến chưa trả lời',
  },
  delegate: 'Đại biểu {{name}}',
  invitedAs: {
    official: 'Đại diện cơ quan được mời',
    guest: 'Khách mời',
    observer: 'Quan sát viên',
    reader: 'Đọc lại',
  },
  asOf: 'Nội dung trên máy là của lúc {{time}} ngày {{day}}.',
  outdated:
    'Máy chủ đã có bản mới. Máy này vẫn đọc và ghi chú được, nhưng CHƯA gửi và CHƯA biểu quyết được đến khi tải lại.',
  noConnection: 'Mất kết nối — vẫn đọc và ghi chú được; sẽ tự gửi khi có mạng.',
  unsentNotes: '{{count}} ghi chú chưa gửi',
  unsentBallots: '{{count}} phiếu biểu quyết chưa có xác nhận',
  unsentRequests: '{{count}} đăng ký phát biểu, chất vấn chưa gửi',
  failed: 'Màn hình này gặp lỗi. Hãy tải lại; ghi chú và phiếu đã lưu trên máy không bị mất.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  navigation: 'Các phần của bàn điều hành',
  section: {
    conduct: 'Điều hành',
    programme: 'Chương trình',
    attendance: 'Đại biểu',
    seating: 'Sơ\u00a0đồ chỗ\u00a0ngồi',
    guests: 'Khách mời',
    documents: 'Tài liệu',
    polls: 'Biểu quyết',
    groups: 'Thảo luận tổ',
    script: 'Kịch bản',
    memos: 'Tin nhắn',
    rules: 'Quy\u00a0tắc biểu\u00a0quyết',
    log: 'Nhật ký',
    import: 'Nhập dữ liệu',
    codes: 'Mã đăng nhập',
    record: 'Hồ sơ',
  },
  status: { preparing: 'Chưa khai mạc', open: 'Đang họp', closed: 'Đã bế mạc' },
  clock: 'Giờ của máy chủ',
  otherSessions: 'Chọn kỳ họp khác',
  signOutText: 'Sau khi đăng xuất, cần nhập lại mã của Thư ký để tiếp tục điều hành.',
  offlineNotice:
    'Mất kết nối với máy chủ. Màn hình giữ thông tin nhận được sau cùng; các nút thao tác sẽ dùng lại được khi có kết nối.',
  archived: 'Đã lưu trữ, chỉ xem. Muốn ghi tiếp, bấm “Đưa ra khỏi lưu trữ” ở trang Quản trị.',
  recordBehind:
    'Có máy đã nhận nhật ký đến mục số {{known}}, không khớp với nhật ký máy chủ đang có. Máy chủ vừa được khôi phục từ bản sao lưu, hoặc nhật ký đã bị cắt bớt: hãy so với hồ sơ đã xuất trước khi họp tiếp.',
  votingSuspended:
    'Máy chủ không ghi được phiếu (ổ đĩa đầy hoặc lỗi). Phiếu gửi lúc này chưa được tính; hãy báo ngay người phụ trách máy chủ.',
  bar: {
    label: 'Việc đang diễn ra',
    voting: 'Đang biểu quyết {{cast}}/{{eligible}}',
    secret: 'Đang bỏ phiếu kín, {{cast}}/{{eligible}} phiếu trong hòm',
    manual: 'Đang biểu quyết thủ công',
    left: '{{time}} còn lại',
    trial: 'BIỂU QUYẾT THỬ, {{count}} đại biểu đã bấm',
    held: 'đang tạm dừng',
    waiting: 'Chờ công bố kết quả: {{title}}',
    leading: 'Đang trình chiếu trang {{page}} của “{{title}}”',
    back: 'Về Điều hành',
    backToTrial: 'Về Biểu quyết thử',
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

import { defineTexts } from '../i18n/texts.ts';

export const vi = {
  close: 'Đóng tài liệu',
  closeShort: 'Đóng',
  loading: 'Đang mở tài liệu…',
  pages: 'Các trang của tài liệu',
  page: 'Trang {{page}}',
  pageOf: '{{page}} / {{count}}',
  goTo: 'Đến trang',
  goToTitle: 'Đến trang số',
  goToHint: 'Nhập số từ 1 đến {{count}}',
  go: 'Đến',
  cancel: 'Quay lại',
  tools: 'Công cụ đọc',
  read: 'Đọc',
  pen: 'Bút',
  highlight: 'Tô sáng',
  underline: 'Gạch chân',
  note: 'Giấy nhớ',
  text: 'Chữ',
  eraser: 'Tẩy',
  /** Why a button does nothing now. */
  nothing: {
    undo: 'Chưa có gì để hoàn tác.',
    redo: 'Chưa hoàn tác gì, nên không có gì để làm lại.',
    zoomOut: 'Trang đã nhỏ nhất.',
    zoomIn: 'Trang đã lớn nhất.',
    width: 'Trang đang vừa bề ngang rồi.',
    page: 'Cả trang đang vừa màn hình rồi.',
  },
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  options: 'Màu và cỡ nét',
  colour: 'Màu',
  penColours: { ink: 'Mực đen', red: 'Mực đỏ', blue: 'Mực xanh dương', green: 'Mực xanh lá' },
  highlightColours: { yellow: 'Vàng', green: 'Xanh lá', blue: 'Xanh dương', pink: 'Hồng' },
  penWidths: { thin: 'Nét mảnh', medium: 'Nét vừa', thick: 'Nét đậm' },
  textSizes: { small: 'Chữ nhỏ', medium: 'Chữ vừa', large: 'Chữ lớn' },
  allSent: 'Đã lưu',
  waiting: 'Chờ gửi: {{count}}',
  notSaved:
    'Máy này không lưu được thay đổi vừa rồi (có thể đã hết chỗ). Hãy xóa bớt tài liệu đã tải rồi thử lại.',
  unstored:
    '{{count}} mục trên trang CHƯA lưu được vào máy (có thể đã hết chỗ), đang hiện mờ. Đừng đóng ứng dụng; máy tự lưu lại khi có chỗ.',
  storeAgain: 'Lưu lại',
  dismiss: 'Ẩn thông báo',
  retry: 'Thử lại',
  pageHeavy: 'Trang này nhiều hình, máy vẫn đang vẽ…',
  pageFailed: 'Không hiển thị được trang này.',
  pageTooSlow: 'Trang này không hiển thị được: máy xử lý quá lâu nên đã dừng. Các trang khác vẫn đọc được.',
  problem: {
    missing: {
      title: 'Tài liệu chưa có trên máy này',
      text: 'Tài liệu chưa được tải về và hiện không lấy được từ máy chủ. Hãy kiểm tra kết nối rồi thử lại.',
    },
    corrupt: {
      title: 'Tệp tài liệu bị hỏng',
      text: 'Không đọc được tệp PDF này. Hãy thử lại; nếu vẫn không được, hãy báo Thư ký kỳ họp.',
    },
    password: {
      title: 'Tài liệu có mật khẩu',
      text: 'Tệp PDF này bị khóa bằng mật khẩu. Hãy đề nghị Thư ký kỳ họp phát hành bản không khóa.',
    },
    slow: {
      title: 'Tài liệu mở quá lâu',
      text: 'Máy xử lý tệp PDF này quá lâu nên đã dừng; tệp có thể không hỏng. Hãy đóng các ứng dụng khác rồi thử lại; nếu vẫn không được, hãy báo Thư ký kỳ họp.',
    },
    unknown: {
      title: 'Không mở được tài liệu',
      text: 'Đã xảy ra lỗi khi mở tài liệu. Hãy thử lại; nếu vẫn không được, hãy tải lại ứng dụng.',
    },
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

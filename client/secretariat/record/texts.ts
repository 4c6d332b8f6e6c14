import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  notClosed:
    'Kỳ họp chưa bế mạc: biên bản tải về lúc này là bản dự thảo, bản chính thức chỉ có sau khi bế mạc.',
  official: 'Kỳ họp đã bế mạc: các tệp dưới đây là bản chính thức.',
  downloadAll: 'Tải tất cả',
  minutesDocx: 'Biên bản kỳ họp (Word)',
  minutesDocxHint: 'Để rà soát, bổ sung và ký.',
  minutesPdf: 'Biên bản kỳ họp (PDF)',
  minutesPdfHint: 'Để in hoặc gửi đi, nội dung giống bản Word.',
  rollCalls: 'Danh sách biểu quyết (CSV)',
  rollCallsHint: 'Mọi biểu quyết, từng đại biểu; mở được bằng Excel.',
  attendance: 'Bảng điểm danh (CSV)',
  attendanceHint: 'Từng buổi họp: ai có mặt lúc nào, đến muộn, vắng; có lý do vắng, không công bố.',
  speeches: 'Danh sách phát biểu, trả lời chất vấn (CSV)',
  speechesHint:
    'Ai phát biểu, trả lời chất vấn ở nội dung nào, hình thức, bao lâu, quá thời gian bao nhiêu; mở được bằng Excel.',
  record: 'Toàn bộ hồ sơ điện tử',
  recordHint:
    'Nhật ký của kỳ họp có chữ ký của máy chủ, kèm các hòm phiếu kín; ai cũng kiểm tra lại được mà không cần máy chủ này.',
  recordTitle: 'Hồ sơ điện tử',
  recordFor: 'Bản tải về',
  recordWhole: 'Bản đầy đủ',
  recordMembers: 'Bản cho đại biểu',
  recordPublic: 'Bản công khai',
  recordNamed: 'Hồ sơ điện tử ({{which}})',
  recordSealed:
    'Mục không dành cho người nhận được thay bằng mã băm: nội dung không lộ ra, mà chuỗi mã băm và chữ ký vẫn kiểm được. Bản này đọc và kiểm được, không nhập lại để tiếp tục kỳ họp được.',
  download: 'Tải về',
  preparing: 'Đang lập…',
  downloadNamed: 'Tải về: {{name}}',
  import: 'Nhập hồ sơ của một kỳ họp khác',
  importHint:
    'Hồ sơ được kiểm tra toàn vẹn rồi lưu thành một kỳ họp riêng trên máy chủ này; kỳ họp đang mở không bị ảnh hưởng.',
  importChoose: 'Chọn tệp hồ sơ',
  importFile: 'Tệp .jsonl tải về từ phần Hồ sơ của kỳ họp đó. Bấm để chọn hoặc kéo tệp vào đây.',
  imported: 'Đã nhập hồ sơ. Để xem kỳ họp đó, hãy đăng nhập bằng mã sau:',
  importedCode: '{{name}}: {{code}}',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

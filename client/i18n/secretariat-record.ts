/** The console's texts on papers and records; part of the `secretariat` namespace. */
const vi = {
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
  record: 'Toàn bộ hồ sơ điện tử',
  recordHint:
    'Nhật ký đầy đủ của kỳ họp có chữ ký của máy chủ, kèm các hòm phiếu kín; ai cũng kiểm tra lại được mà không cần máy chủ này.',
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
};

const en: typeof vi = {
  notClosed:
    'The session is not closed: minutes downloaded now are a draft; official ones exist only after closing.',
  official: 'The session is closed: the files below are the official ones.',
  downloadAll: 'Download all',
  minutesDocx: 'Minutes (Word)',
  minutesDocxHint: 'To be checked, completed and signed.',
  minutesPdf: 'Minutes (PDF)',
  minutesPdfHint: 'To print or send; the same content as the Word file.',
  rollCalls: 'Roll calls (CSV)',
  rollCallsHint: 'All votes, delegate by delegate; opens in Excel.',
  record: 'The whole electronic record',
  recordHint:
    'The session’s full log, signed by the server, with the boxes of secret ballots; anybody can check it without this server.',
  download: 'Download',
  preparing: 'Preparing…',
  downloadNamed: 'Download: {{name}}',
  import: 'Import the record of another session',
  importHint:
    'The record is checked and kept as a session of its own on this server; the open session is not touched.',
  importChoose: 'Choose a record file',
  importFile:
    'The .jsonl file downloaded from that session’s Record. Press to choose, or drop the file here.',
  imported: 'Record imported. To see that session, sign in with this code:',
  importedCode: '{{name}}: {{code}}',
};

export const secretariatRecord = { vi, en };

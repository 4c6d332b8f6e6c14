export const vi = {
  pdf: 'Xuất PDF có ghi chú',
  docx: 'Xuất tóm tắt (DOCX)',
  offline: 'Xuất được khi có mạng.',
  unsent: 'Còn {{count}} ghi chú chưa gửi; bản xuất sẽ chưa có các ghi chú đó.',
  working: 'Đang xuất…',
  unanswered: 'Máy chủ không trả lời. Hãy kiểm tra mạng rồi thử lại.',
  fileEnding: 'co-ghi-chu',
  summaryName: 'tom-tat-ghi-chu',
};

export const en: typeof vi = {
  pdf: 'Export PDF with notes',
  docx: 'Export summary (DOCX)',
  offline: 'Exporting needs the network.',
  unsent: '{{count}} notes are not sent yet; the export will lack them.',
  working: 'Exporting…',
  unanswered: 'The server does not answer. Check the network and try again.',
  fileEnding: 'with-notes',
  summaryName: 'summary-of-notes',
};

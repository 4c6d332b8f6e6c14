/** The console's texts on documents and their versions; part of the `secretariat` namespace. */
const vi = {
  publish: 'Phát hành tài liệu',
  publishFor: 'Phát hành tài liệu cho: {{number}}. {{title}}',
  publishNow: 'Phát hành',
  none: 'Chưa có tài liệu.',
  closed: 'Kỳ họp đã bế mạc nên không phát hành thêm tài liệu.',
  general: 'Tài liệu chung của kỳ họp',
  version: 'Bản {{version}}',
  versions: 'Các bản ({{count}})',
  versionLine: 'Bản {{version}}, {{time}} ngày {{day}}, tệp {{file}}',
  scan: 'Có trang quét',
  published: 'Đã phát hành',
  scanNotTold: 'Chưa hỏi được máy chủ trang nào là ảnh quét. Khi có kết nối, hãy mở lại mục Tài liệu để xem.',
  scanning: 'Đang xem trang nào là ảnh quét, không có chữ. Có thể đóng; danh sách tài liệu sẽ ghi rõ.',
  unread:
    'Máy chủ không đọc được chữ của tài liệu này: đại biểu mở đọc được nhưng không tìm kiếm được trong đó. Nếu có, hãy phát hành tệp khác.',
  unseen: {
    'dynamic-form':
      'Tệp là biểu mẫu điện tử chỉ mở được bằng Adobe Reader: đại biểu chỉ thấy một trang nhắc chờ, không thấy nội dung. Hãy mở tệp bằng Adobe Reader, in ra PDF rồi phát hành bản in đó làm phiên bản mới.',
    portfolio:
      'Tệp là một bộ gồm nhiều tệp (PDF portfolio): đại biểu chỉ thấy trang bìa. Hãy tách ra và phát hành từng tệp.',
    attachments:
      'Trong tệp có tệp khác đính kèm; đại biểu không mở được các tệp đó. Nếu cần, hãy phát hành riêng.',
  },
  scannedPages:
    'Trang {{pages}} là ảnh quét, không có chữ: đại biểu đọc được nhưng không tìm kiếm và tô sáng được. Nếu có, hãy phát hành bản gốc không quét.',
  replaces:
    'Bản {{version}} ({{pages}} trang) được thay bằng bản {{next}} trên mọi máy; {{online}} máy đang kết nối.',
  publishedAs:
    'Đã phát hành bản {{version}} của “{{title}}”, {{pages}} trang, tới {{online}} máy đang kết nối.',
  doubt: {
    otherDocument: 'Tệp {{file}} trùng tên với tệp của “{{title}}”. Hãy xem lại có đúng tệp không.',
    otherItem:
      'Tên tệp {{file}} bắt đầu bằng số {{found}}, mà tài liệu này thuộc nội dung số {{number}}. Hãy xem lại có đúng tệp không.',
  },
  search: 'Tìm tài liệu hoặc nội dung',
  notFound: 'Không có tài liệu hay nội dung nào khớp.',
  toCurrent: 'Đến nội dung đang tiến hành',
  isWithdrawn: 'Đã rút',
  withdrawnBecause: 'Lý do rút: {{reason}}',
  download: 'Tải về',
  downloadNamed: 'Tải về: {{title}}',
  downloadVersion: 'Tải về bản {{version}}: {{title}}',
  newVersion: 'Phát hành bản mới',
  newVersionNamed: 'Phát hành bản mới: {{title}}',
  withdraw: 'Rút tài liệu',
  withdrawNamed: 'Rút tài liệu: {{title}}',
  file: 'Chọn tệp PDF',
  fileHint: 'Bấm để chọn hoặc kéo tệp vào đây.',
  title: 'Tên tài liệu',
  kind: 'Loại tài liệu',
  item: 'Thuộc nội dung',
};

const en: typeof vi = {
  publish: 'Publish a document',
  publishFor: 'Publish a document for: {{number}}. {{title}}',
  publishNow: 'Publish',
  none: 'No documents yet.',
  closed: 'The session is closed; no more documents are published.',
  general: 'General documents of the session',
  version: 'Version {{version}}',
  versions: 'Versions ({{count}})',
  versionLine: 'Version {{version}}, {{time}} on {{day}}, file {{file}}',
  scan: 'Has scanned pages',
  published: 'Published',
  scanNotTold:
    'The server could not be asked which pages are scans. Once connected, open Documents again to see.',
  scanning:
    'Looking for pages that are scans without text. You may close this; the list of documents will name them.',
  unread:
    'The server could not read the words of this document: delegates can read it, but nothing in it is found. Publish another file if there is one.',
  unseen: {
    'dynamic-form':
      'This is a form that only Adobe Reader opens: delegates see a page that asks to wait, and none of the contents. Open it in Adobe Reader, print it to PDF, and publish that as a new version.',
    portfolio:
      'This is a folder of several files (PDF portfolio): delegates see its cover only. Take the files out and publish each of them.',
    attachments:
      'Other files are attached to this one; delegates cannot open them. Publish them apart if they are needed.',
  },
  scannedPages:
    'Scanned, without text: page {{pages}}. Delegates can read it, but not search or highlight. Publish the original if there is one.',
  replaces:
    'Version {{version}} ({{pages}} pages) is replaced by version {{next}} on all tablets; {{online}} are connected.',
  publishedAs:
    'Version {{version}} of “{{title}}” was published, {{pages}} pages, to {{online}} connected tablets.',
  doubt: {
    otherDocument: '{{file}} has the name of the file of “{{title}}”. Check that it is the right one.',
    otherItem:
      '{{file}} begins with {{found}}, but this document belongs to item {{number}}. Check that it is the right file.',
  },
  search: 'Find a document or an item',
  notFound: 'No document or item matches.',
  toCurrent: 'Go to the item under way',
  isWithdrawn: 'Withdrawn',
  withdrawnBecause: 'Withdrawn because: {{reason}}',
  download: 'Download',
  downloadNamed: 'Download: {{title}}',
  downloadVersion: 'Download version {{version}}: {{title}}',
  newVersion: 'Publish a new version',
  newVersionNamed: 'Publish a new version: {{title}}',
  withdraw: 'Withdraw',
  withdrawNamed: 'Withdraw: {{title}}',
  file: 'Choose a PDF',
  fileHint: 'Press to choose, or drop the file here.',
  title: 'Title',
  kind: 'Kind of document',
  item: 'Agenda item',
};

export const secretariatDocuments = { vi, en };

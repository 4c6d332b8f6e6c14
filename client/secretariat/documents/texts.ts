import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  uploading: 'Đang tải lên…',
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
  notSecret: 'Vì sao đây không phải tài liệu mật',
  notSecretHint: 'Lý do được ghi vào nhật ký kỳ họp cùng tên người phát hành.',
  stampByNameOnly:
    'Trang đầu là ảnh quét nên máy chủ không thấy được dấu mật, chỉ xét theo tên tệp. Hãy mở tệp ra xem; tài liệu mật không được để trên hệ thống.',
  removal: {
    open: 'Gỡ khẩn cấp',
    named: 'Gỡ khẩn cấp: {{title}}',
    title: 'Gỡ khẩn cấp tài liệu phát hành nhầm',
    which: 'Gỡ những bản nào',
    edition: 'Bản {{version}} ({{file}})',
    what: 'Tệp, chữ trong tệp, ảnh trang và chỉ mục tìm kiếm bị xóa ngay trên máy chủ, ở mọi kỳ họp có tệp này. Máy tính bảng xóa khi liên lạc lại với máy chủ, kể cả bản để đọc khi mất mạng; máy nào chưa liên lạc thì vẫn còn. Ai đang mở thì tài liệu đóng lại.',
    who: {
      public:
        'Tài liệu đã phát hành cho mọi người: {{delegates}} đại biểu và màn hình hội trường; {{online}} máy đang kết nối.',
      guests:
        'Tài liệu đã phát hành cho đại biểu và khách mời: {{delegates}} đại biểu; {{online}} máy đang kết nối.',
      members: 'Tài liệu đã phát hành cho đại biểu: {{delegates}} đại biểu; {{online}} máy đang kết nối.',
      unit: 'Tài liệu đã phát hành cho {{unit}}: {{members}} đại biểu; {{online}} máy của kỳ họp đang kết nối.',
    },
    stays:
      'Còn lại trong nhật ký: tên tài liệu, mã băm của tệp, lý do và tên người gỡ. Ghi chú của đại biểu còn, nhưng không hiện chữ của tài liệu. Tệp này không phát hành lại được nữa. Đừng ghi nội dung của tài liệu vào lý do.',
    copies:
      'Không gỡ được ở ngoài hệ thống, hãy tự xử lý: bản sao lưu thư mục dữ liệu và ảnh chụp máy chủ làm trước lúc này (máy chủ không biết có những bản nào), thư mục hoặc tệp zip đã dùng để nhập, tệp đã tải về máy khác kể cả tệp kèm ghi chú, bản in.',
    now: 'Gỡ ngay',
    done: 'Đã gỡ khẩn cấp',
    because: '{{by}} đã gỡ lúc {{time}} ngày {{day}}. Lý do: {{reason}}',
    hash: 'SHA-256: {{sha256}}',
  },
  widen: {
    open: 'Mở rộng cho…',
    named: 'Mở rộng cho… {{title}}',
    title: 'Mở rộng người được đọc tài liệu',
    before: 'Hiện nay: {{audience}}.',
    to: 'Mở rộng cho',
    added: 'Sẽ đọc được: {{count}} đại biểu, trong đó {{added}} đại biểu nay mới thấy tài liệu này.',
    same: 'Sẽ đọc được: {{count}} đại biểu như hiện nay.',
    beside: {
      guests: 'Thêm khách mời.',
      public: 'Thêm khách mời, màn hình hội trường và người xem hồ sơ công khai.',
    },
    stays:
      'Vẫn là tệp và bản đang dùng, không phải chọn lại tệp; các bản trước giữ nguyên người được đọc. Đã mở rộng thì không thu hẹp lại được: khi cần, hãy rút tài liệu hoặc gỡ khẩn cấp.',
    now: 'Mở rộng',
  },
  hardCopy: {
    announce: 'Thông báo tài liệu chỉ có bản giấy',
    announceNow: 'Thông báo',
    about:
      'Dành cho tài liệu Mật, Tối mật, Tuyệt mật và tài liệu không đưa lên hệ thống. Đại biểu thấy một dòng ghi nơi nhận bản giấy; không có tệp nào được lưu.',
    hideTitle: 'Không nêu tên tài liệu',
    givenOutBy: 'Nhận tại (ai phát, ở đâu)',
    givenOutHint: 'Ví dụ: bàn Thư ký, cửa A hội trường; ký nhận khi lấy.',
    collectedBy: 'Nộp lại (ai thu, lúc nào)',
    noGiver: 'Hãy ghi nơi nhận bản giấy.',
    audience: 'Ai được biết có tài liệu này',
    untitled: 'Tài liệu không nêu tên',
    only: 'Chỉ có bản giấy',
    givenOut: 'Bản giấy: nhận tại {{givenOutBy}}',
    collected: 'Nộp lại: {{collectedBy}}',
    withdraw: 'Rút thông báo',
    withdrawNamed: 'Rút thông báo: {{title}}',
  },
  look: {
    title: 'Khách mời sẽ thấy gì',
    pages: 'Số trang',
    who: 'Trên máy của {{count}} khách mời: xem tên',
    nobody: 'Chưa mời ai; ai được mời sau sẽ thấy tài liệu này.',
    noPicture: 'Chưa vẽ được trang đầu. Hãy mở tệp ra xem trước khi công khai.',
    back: 'Quay lại sửa',
    confirm: {
      guests: 'Công khai cho {{count}} khách mời',
      public: 'Công khai cho mọi người và {{count}} khách mời',
    },
  },
  file: 'Chọn tệp PDF',
  fileHint: 'Bấm để chọn hoặc kéo tệp vào đây.',
  title: 'Tên tài liệu',
  kind: 'Loại tài liệu',
  item: 'Thuộc nội dung',
  audience: 'Ai được đọc',
  audiences: {
    public: 'Mọi người, cả màn hình hội trường',
    guests: 'Đại biểu và khách mời',
    members: 'Chỉ đại biểu',
  },
  audienceUnit: { group: 'Chỉ đại biểu thuộc {{name}}', committee: 'Chỉ thành viên {{name}}' },
  audienceNone:
    'Bản trước gửi cho nhiều người hơn những người được biết nội dung này. Hãy chọn nội dung khác.',
  audienceWidens:
    'Bản mới không thể gửi cho ít người hơn bản trước. Muốn thu hẹp, hãy rút tài liệu rồi phát hành lại thành tài liệu mới.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  now: {
    heading: 'Đang tiến hành',
    none: 'Chưa có nội dung nào đang tiến hành.',
    preparing: 'Kỳ họp chưa khai mạc. Tài liệu đã có thể đọc trước.',
    closed: 'Kỳ họp đã bế mạc.',
    presenter: 'Trình bày: {{presenter}}',
    closedMatter: 'Phiên họp kín',
    closedMatterNote: 'Đang tiến hành một nội dung kín, chỉ dành cho những đại biểu có liên quan.',
    noDocuments: 'Nội dung này không có tài liệu.',
  },
  programme: {
    day: 'Ngày thứ {{nth}}',
    general: 'Tài liệu chung',
    minutes: '{{count}} phút',
    skipped: 'Bỏ qua',
    postponed: 'Hoãn',
    status: { pending: 'Chưa tiến hành', current: 'Đang tiến hành', done: 'Đã xong' },
    empty: 'Chương trình chưa được đưa lên.',
    /** What is seldom done with an item. */
    more: 'Khác',
  },
  search: {
    label: 'Tìm trong tài liệu, chương trình, chất vấn và ghi chú',
    hint: 'Tìm trong mọi tài liệu (có dấu hoặc không dấu)',
    clear: 'Xóa ô tìm',
    none: 'Không có nội dung hay tài liệu nào khớp với “{{query}}”.',
  },
  document: {
    stored: 'Đã có trên máy',
    notStored: 'Chưa có trên máy',
    newEdition: 'Bản mới',
    edition: 'Bản {{version}}',
    newerExists: 'Tài liệu này đã có bản mới hơn.',
    openNewer: 'Mở bản mới',
    withdrawn: 'Tài liệu này đã được rút.',
    removed: 'Tài liệu này đã được gỡ khỏi hệ thống. Ghi chú của quý vị trên tài liệu vẫn còn ở mục Ghi chú.',
    missing: 'Không tìm thấy tài liệu này trong kỳ họp.',
  },
  hardCopy: {
    untitled: 'Tài liệu không nêu tên',
    only: 'Chỉ có bản giấy',
    givenOut: 'Bản giấy: nhận tại {{givenOutBy}}',
    collected: 'Nộp lại: {{collectedBy}}',
  },
  downloads: {
    heading: 'Tài liệu trên máy',
    progress: 'Đã tải {{stored}}/{{total}} tài liệu · {{bytesStored}}/{{bytesTotal}}',
    running: 'Đang tải tài liệu để đọc được cả khi mất mạng.',
    'waiting-for-network': 'Sẽ tự tải tiếp khi có mạng.',
    paused: 'Đã tạm dừng tải. Tài liệu mở ra đọc vẫn được tải.',
    metered: 'Đang dùng mạng trả tiền theo dung lượng nên chưa tải tiếp. Máy sẽ tự tải khi có Wi-Fi.',
    missing: 'Cần thêm {{missing}} chỗ trống để tải đủ.',
    pause: 'Tạm dừng tải',
    goOn: 'Tải tiếp',
    retrying: 'Một số tài liệu chưa tải được. Máy sẽ tự thử lại.',
    done: 'Đã tải đủ {{total}} tài liệu ({{bytesTotal}}). Đọc được cả khi mất mạng.',
    searchComing: 'Đang chuẩn bị để tìm kiếm: {{indexed}}/{{total}}.',
    searchWithout: '{{count}} tài liệu chưa đọc được chữ nên không tìm được trong đó.',
    searchMissing: 'Chưa tìm được trong {{missing}} tài liệu; máy chuẩn bị tiếp khi có mạng.',
    'storage-full':
      'Máy không đủ chỗ nên chưa tải đủ tài liệu. Hãy xóa kỳ họp cũ (trong Cài đặt), ảnh hoặc tệp trên máy rồi bấm Thử lại.',
    unsupported: 'Máy này chỉ đọc được tài liệu khi có mạng, vì trang không mở bằng https.',
    checking: 'Đang xem trên máy đã có tài liệu nào…',
    idle: 'Kỳ họp chưa có tài liệu.',
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

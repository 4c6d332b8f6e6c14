import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  intro:
    'Mỗi biểu quyết áp dụng quy tắc được chọn lúc mở. Quy tắc có sẵn không sửa được; hãy tạo bản riêng theo quy chế làm việc của Hội đồng.',
  builtIn: 'Có sẵn',
  own: 'Bản riêng',
  inUse: 'Mặc định của kỳ họp',
  id: 'Mã: {{id}}',
  copy: 'Tạo bản riêng',
  copyNamed: 'Tạo bản riêng từ: {{name}}',
  edit: 'Sửa',
  editNamed: 'Sửa: {{name}}',
  copyTitle: 'Tạo bản riêng',
  editTitle: 'Sửa quy tắc',
  editHint: 'Thay đổi áp dụng cho các biểu quyết mở sau khi lưu; biểu quyết trước đó giữ quy tắc cũ.',
  name: 'Tên quy tắc',
  nameEn: 'Tên tiếng Anh (nếu có)',
  idHint: 'Mã của quy tắc: {{id}}',
  save: 'Lưu quy tắc',
  comparison: 'So với phân số',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  base: 'Tính trên',
  source: 'Căn cứ pháp lý',
  sourceEn: 'Căn cứ bằng tiếng Anh (nếu có)',
  wrong:
    'Hãy ghi tên và các phân số: tử số không lớn hơn mẫu số, mẫu số ít nhất là 1; tử số 0 chỉ dùng cho số đại biểu tối thiểu.',
  fraction: '{{comparison}} {{numerator}}/{{denominator}} {{base}}',
  comparisons: { 'more-than': 'nhiều hơn', 'at-least': 'ít nhất' },
  bases: {
    'all-delegates': 'tổng số đại biểu',
    present: 'số đại biểu được biểu quyết',
    ballots: 'tổng số phiếu',
  },
  because: 'Căn cứ: {{source}}.',
  becauseSince: 'Căn cứ: {{source}}, áp dụng từ ngày {{day}}.',
  since: 'Áp dụng từ ngày (nếu biết)',
  sources: {
    title: 'Căn cứ của các quy tắc có sẵn',
    hint: 'Quy tắc có sẵn theo luật có hiệu lực vào ngày bắt đầu kỳ họp ({{day}}). Biểu quyết đã mở giữ căn cứ lúc mở.',
    from: 'Từ ngày',
    until: 'Đến hết ngày',
    of: 'Theo từng cơ quan',
    now: 'Nay',
    inForce: 'Có hiệu lực',
    notInForce: 'Không áp dụng cho kỳ họp này',
  },
  quorumMode: 'Khi thiếu đại biểu',
  quorumModes: {
    none: 'Không quy định số tối thiểu',
    warn: 'Cảnh báo và ghi nhận, vẫn biểu quyết được',
    refuse: 'Không cho mở biểu quyết; thiếu lúc kết thúc thì kết quả không có giá trị',
  },
  quorumSentence: {
    none: 'Không quy định số đại biểu tối thiểu.',
    warn: 'Cảnh báo khi có mặt chưa tới {{rule}}; vẫn biểu quyết được.',
    refuse: 'Biểu quyết được khi có mặt {{rule}}.',
  },
  withDepleted: 'Có quy định riêng khi Hội đồng khuyết nhiều đại biểu (Thư ký chọn khi mở biểu quyết)',
  reasons: {
    conflicts: 'Lý do xung đột lợi ích: ai được biết',
    opinions: 'Lý do ghi kèm phiếu lấy ý kiến: ai được biết',
  },
  reasonsLegend: 'Lý do do đại biểu ghi',
  reasonsHint: {
    conflicts: 'Theo quy tắc mặc định của kỳ họp, cho các khai báo từ lúc lưu.',
    opinions: 'Theo quy tắc của từng lần lấy ý kiến.',
  },
  reasonsKnown: { conduct: 'Chỉ Chủ tọa và Thư ký', members: 'Tất cả đại biểu' },
  reasonsSentence: {
    conflicts: {
      conduct:
        'Chỉ Chủ tọa, Thư ký và đại biểu khai báo được biết; người khác chỉ biết rằng đại biểu không tham gia.',
      members: 'Tất cả đại biểu được biết.',
    },
    opinions: {
      conduct: 'Chỉ Chủ tọa và Thư ký được biết.',
      members: 'Tất cả đại biểu được biết khi công bố kết quả.',
    },
  },
  purpose: {
    quorum: 'Số đại biểu tối thiểu để biểu quyết',
    passing: 'Thông qua nghị quyết và quyết định khác',
    removal: 'Bãi nhiệm đại biểu',
    depleted: 'Hội đồng khuyết nhiều đại biểu',
    election: 'Bầu cử',
    mayResign: 'Lấy phiếu tín nhiệm: có thể xin từ chức',
    proposeRemoval: 'Lấy phiếu tín nhiệm: trình miễn nhiệm',
    noConfidence: 'Bỏ phiếu tín nhiệm: trình miễn nhiệm',
  },
  sentence: {
    passing: 'Thông qua khi {{rule}} tán thành.',
    removal: 'Bãi nhiệm đại biểu khi {{rule}} tán thành.',
    depleted: 'Thông qua khi {{rule}} đương nhiệm tán thành.',
    election: 'Trúng cử khi được {{rule}} bầu.',
    mayResign: 'Có thể xin từ chức khi {{rule}} là “tín nhiệm thấp”.',
    proposeRemoval: 'Trình miễn nhiệm khi {{rule}} là “tín nhiệm thấp”.',
    noConfidence: 'Trình miễn nhiệm khi {{rule}} là “không tín nhiệm”.',
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

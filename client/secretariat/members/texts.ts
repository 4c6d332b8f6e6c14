import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  change: 'Sửa',
  changeNamed: 'Sửa: {{name}}',
  titleOf: 'Đại biểu {{name}}',
  deedLegend: 'Việc cần làm',
  deed: {
    correct: 'Sửa thông tin',
    suspend: 'Tạm đình chỉ nhiệm vụ',
    restore: 'Khôi phục nhiệm vụ',
    strike: 'Đưa ra khỏi danh sách',
    merge: 'Gộp vào một dòng khác',
  },
  deedHint: {
    correct: 'Họ tên, chức vụ, tổ, ghế ghi sai hoặc đã thay đổi.',
    suspend: 'Vẫn trong danh sách nhưng không được biểu quyết.',
    restore: 'Được biểu quyết trở lại.',
    strike: 'Thôi nhiệm vụ, mất quyền đại biểu, từ trần, hoặc ghi nhầm vào danh sách.',
    merge: 'Một người bị ghi thành hai dòng.',
  },
  correctText:
    'Từ lúc này dùng thông tin mới. Các biểu quyết đã kết thúc giữ nguyên họ tên và tổ lúc biểu quyết.',
  correctConfirm: 'Sửa thông tin {{name}}',
  why: 'Lý do ra khỏi danh sách',
  kind: {
    mistake: 'ghi nhầm vào danh sách',
    resigned: 'thôi làm nhiệm vụ đại biểu',
    removed: 'bị bãi nhiệm đại biểu',
    'lost-mandate': 'mất quyền đại biểu',
    died: 'từ trần',
    other: 'lý do khác',
  },
  on: 'Từ ngày',
  source: 'Căn cứ (không bắt buộc)',
  sourceHint: 'Ví dụ: Nghị quyết số 12/NQ-HĐND ngày 01/12/2026.',
  since: 'từ ngày {{day}}',
  sinceBy: 'từ ngày {{day}}, theo {{source}}',
  strikeText:
    '{{name}} không còn được tính trong tổng số đại biểu; máy của người này bị đăng xuất ngay và mã hết hiệu lực. Phiếu lấy ý kiến đang mở không tính câu trả lời của người này. Biểu quyết đã kết thúc giữ nguyên.',
  strikeConfirm: 'Đưa {{name}} ra khỏi danh sách',
  suspendText:
    '{{name}} không được biểu quyết và không tính là có mặt cho đến khi khôi phục. Điểm danh hiện tại của người này bị bỏ.',
  suspendConfirm: 'Tạm đình chỉ {{name}}',
  restoreText: '{{name}} được biểu quyết trở lại. Hãy điểm danh lại cho người này.',
  restoreConfirm: 'Khôi phục nhiệm vụ {{name}}',
  mergeText:
    'Dòng {{name}} (mã {{id}}) ra khỏi danh sách: máy đang dùng mã của dòng này bị đăng xuất, ghi chú cá nhân ghi bằng mã này không chuyển sang. Điểm danh (nếu dòng kia chưa có), đăng ký phát biểu đang chờ, chất vấn và xung đột lợi ích chuyển sang dòng được giữ. Biểu quyết đã kết thúc giữ cả hai tên.',
  mergeInto: 'Tìm dòng được giữ lại',
  keep: 'Giữ {{name}} (mã {{id}})',
  kept: 'Giữ lại: {{name}} (mã {{id}}) · {{particulars}}',
  keptNone: 'Chưa chọn dòng được giữ lại.',
  mergeConfirm: 'Gộp {{name}} (mã {{id}}) vào dòng được giữ',
  suspendedIs: {
    counted: 'tính cả đại biểu bị tạm đình chỉ nhiệm vụ',
    'left-out': 'không tính đại biểu bị tạm đình chỉ nhiệm vụ',
  },
  total: 'Tổng số đại biểu: {{total}} (đã xác nhận lúc {{time}}).',
  totalByList: 'Tổng số đại biểu: {{total}}, theo danh sách, chưa được xác nhận.',
  totalByOpening: 'Mở biểu quyết là xác nhận con số này.',
  listed: 'Danh sách đang có {{count}} người.',
  confirmTotal: 'Xác nhận tổng số',
  totalTitle: 'Xác nhận tổng số đại biểu',
  totalText:
    'Mọi tỷ lệ trên tổng số đại biểu từ nay được tính theo con số này, dù danh sách dài hay ngắn hơn. Biểu quyết đã kết thúc giữ nguyên.',
  totalLabel: 'Tổng số đại biểu Hội đồng nhân dân',
  totalHint: 'Theo danh sách: {{proposed}}.',
  totalConfirm: 'Xác nhận tổng số {{total}}',
  suspendedLegend: 'Đại biểu bị tạm đình chỉ nhiệm vụ',
  suspendedChoice: {
    counted: 'Tính cả đại biểu bị tạm đình chỉ',
    'left-out': 'Không tính đại biểu bị tạm đình chỉ',
  },
  suspendedHint: {
    counted: 'Danh sách có {{listed}} người, trong đó {{away}} người bị tạm đình chỉ.',
    'left-out': 'Còn {{rest}} người. Tổng số của tổ và ban cũng không tính người bị tạm đình chỉ.',
  },
  suspended: 'Tạm đình chỉ',
  former: 'Không còn trong danh sách ({{count}})',
  formerStruck: '{{name}}: {{kind}} {{since}}. Lý do: {{reason}}',
  formerMerged: '{{name}}: đã gộp vào {{keep}}.',
  itemTitle: 'Nội dung {{item}}',
  itemDeed: { correct: 'Sửa nội dung', strike: 'Bỏ khỏi chương trình', merge: 'Gộp vào nội dung khác' },
  itemDeedHint: {
    correct: 'Số, tên, loại, người trình bày, ngày.',
    strike: 'Dòng nhập nhầm. Tài liệu của nội dung này thành tài liệu chung.',
    merge: 'Một nội dung bị ghi thành hai dòng.',
  },
  itemCorrectText: 'Chương trình đổi ngay trên mọi máy.',
  itemCorrectConfirm: 'Sửa nội dung số {{number}}',
  itemStrikeText:
    'Nội dung ra khỏi chương trình trên mọi máy. Tài liệu và đăng ký phát biểu của nội dung này không còn thuộc nội dung nào.',
  itemStrikeConfirm: 'Bỏ nội dung số {{number}} khỏi chương trình',
  itemMergeText:
    'Nội dung này ra khỏi chương trình; tài liệu, đăng ký phát biểu và xung đột lợi ích chuyển sang nội dung được giữ.',
  itemMergeInto: 'Nội dung được giữ lại',
  itemChoose: 'Chọn một nội dung',
  itemMergeConfirm: 'Gộp nội dung số {{number}} vào nội dung được giữ',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

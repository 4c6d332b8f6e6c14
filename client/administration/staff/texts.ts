import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  intro:
    'Người quản trị vào trang này, thư ký vào bàn điều hành, mỗi người bằng mã riêng. Thư ký được phân công cho cả văn phòng hoặc một cơ quan.',
  appoint: 'Phân công',
  appointConfirm: 'Ghi phân công',
  who: 'Người được phân công',
  capacities: { administrator: 'Người quản trị', secretary: 'Thư ký' },
  capacity: { administrator: 'Quản trị', secretary: 'Thư ký' },
  capacityLegend: 'Phân công làm',
  capacityHint: {
    secretary: 'Chuẩn bị và điều hành các kỳ họp của cơ quan được giao, bằng mã riêng ở bàn điều hành',
    administrator: 'Ghi sổ bộ, triệu tập kỳ họp, phân công; được cấp mã quản trị riêng',
  },
  within: 'Phạm vi',
  wholeServer: 'Toàn văn phòng',
  noSecretaries: 'Chưa phân công ai làm thư ký.',
  former: 'Đã kết thúc hoặc đã gạch ({{count}})',
  struckOut: 'Đã gạch vì ghi nhầm. {{grounds}}',
  ways: 'Đăng nhập và thiết bị',
  waysOf: 'Đăng nhập và thiết bị: {{name}}',
  pinState: {
    unset: 'Chưa đặt mã PIN; sẽ đặt ở lần đăng nhập tới.',
    set: 'Đã đặt mã PIN đi cùng mã đăng nhập.',
    locked: 'Mã PIN đã bị khóa vì nhập sai 5 lần. Cấp mã mới thì đặt được mã PIN khác.',
  },
  subject: 'Tài khoản cơ quan',
  subjectLabel: 'Mã định danh ở hệ thống đăng nhập của cơ quan',
  subjectHint:
    'Người này chọn "Dùng tài khoản cơ quan" khi đăng nhập; dòng hiện trên máy của họ là mã cần ghi vào đây.',
  link: 'Gắn tài khoản',
  linkedTo: 'Đã gắn với tài khoản {{subject}}.',
  unlink: 'Gỡ tài khoản',
  end: 'Kết thúc…',
  endOf: 'Kết thúc phân công: {{name}}',
  endNow: 'Kết thúc phân công',
  endHint: 'Hết ngày ghi dưới đây, người này không còn quyền.',
  strike: 'Gạch vì ghi nhầm',
  strikeHint: 'Người này lẽ ra không được phân công.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

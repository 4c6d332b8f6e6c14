import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  intro:
    'Người quản trị vào trang này bằng mã riêng. Thư ký được phân công cho cả văn phòng hoặc một cơ quan.',
  appoint: 'Phân công',
  appointConfirm: 'Ghi phân công',
  who: 'Người được phân công',
  capacities: { administrator: 'Người quản trị', secretary: 'Thư ký' },
  capacity: { administrator: 'Quản trị', secretary: 'Thư ký' },
  capacityLegend: 'Phân công làm',
  capacityHint: {
    secretary: 'Chuẩn bị và điều hành các kỳ họp của cơ quan được giao',
    administrator: 'Ghi sổ bộ, triệu tập kỳ họp, phân công; được cấp mã quản trị riêng',
  },
  within: 'Phạm vi',
  wholeServer: 'Toàn văn phòng',
  noSecretaries: 'Chưa phân công ai làm thư ký.',
  former: 'Đã kết thúc hoặc đã gạch ({{count}})',
  struckOut: 'Đã gạch vì ghi nhầm. {{grounds}}',
  use: {
    new: 'Mã chưa giao cho ai xem.',
    'handed-out': 'Mã đã giao, chưa đăng nhập lần nào.',
    used: 'Đã đăng nhập bằng mã; đang vào trên {{devices}} máy.',
  },
  show: 'Xem mã',
  showOf: 'Xem mã: {{name}}',
  showText: 'Mã của {{name}} sẽ hiện trên màn hình. Lần xem này được ghi lại.',
  showNow: 'Hiện mã',
  renew: 'Cấp mã mới',
  renewOf: 'Cấp mã mới: {{name}}',
  renewText:
    'Mã cũ của {{name}} hết hiệu lực và các máy đang vào bằng mã đó bị đăng xuất. Việc này được ghi lại.',
  renewNow: 'Cấp mã mới',
  handOver: 'Giao tận tay {{name}}. Sau khi người này đăng nhập, mã không xem lại được nữa.',
  end: 'Kết thúc…',
  endOf: 'Kết thúc phân công: {{name}}',
  endNow: 'Kết thúc phân công',
  endHint: 'Hết ngày ghi dưới đây, người này không còn quyền.',
  strike: 'Gạch vì ghi nhầm',
  strikeHint: 'Người này lẽ ra không được phân công.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

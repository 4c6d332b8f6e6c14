import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  title: 'Thiết lập văn phòng',
  intro: 'Làm một lần khi cài đặt. Mọi thông tin đều sửa được về sau.',
  office: 'Văn phòng',
  officeName: 'Tên văn phòng',
  officeHint: 'Ví dụ: Văn phòng Đoàn ĐBQH và HĐND tỉnh …',
  body: 'Cơ quan đầu tiên',
  bodyName: 'Tên cơ quan',
  bodyHint: 'Ví dụ: Hội đồng nhân dân tỉnh … Thường trực, các Ban, Tổ và cơ quan khác thêm sau.',
  bodyFrom: 'Hoạt động từ ngày',
  bodyFromHint: 'Ngày bắt đầu nhiệm kỳ hiện tại, hoặc sớm hơn',
  administrator: 'Người quản trị đầu tiên',
  administratorName: 'Họ và tên',
  administratorHint: 'Người này được cấp mã quản trị ở bước sau; có thể thêm người quản trị khác.',
  administratorTitle: 'Chức vụ (không bắt buộc)',
  missing: 'Cần ghi tên văn phòng, tên cơ quan, ngày bắt đầu hoạt động và họ tên người quản trị.',
  found: 'Thiết lập văn phòng',
  foundedTitle: 'Đã thiết lập văn phòng',
  yourCode: 'Mã quản trị của {{name}}:',
  shownOnce:
    'Mã chỉ hiện một lần. Hãy ghi lại và cất giữ: từ nay vào trang quản trị bằng mã này, mã thiết lập không dùng được nữa.',
  goOn: 'Tôi đã ghi lại, tiếp tục',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

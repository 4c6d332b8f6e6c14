import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  navigation: 'Các phần của trang quản trị',
  subtitle: 'Quản trị văn phòng',
  section: {
    sessions: 'Kỳ họp',
    bodies: 'Cơ quan',
    members: 'Thành viên',
    people: 'Danh bạ',
    staff: 'Phân quyền',
  },
  signOutText: 'Sau khi đăng xuất, cần nhập lại mã quản trị để tiếp tục.',
  behind: 'Không kết nối được máy chủ. Thông tin trên màn hình có thể đã cũ; hãy kiểm tra mạng rồi thử lại.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

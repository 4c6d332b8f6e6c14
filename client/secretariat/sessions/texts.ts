import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  heading: 'Chọn kỳ họp',
  intro: 'Các kỳ họp của cơ quan mà quý vị được phân công làm thư ký.',
  none: 'Chưa có kỳ họp nào của cơ quan được giao. Người quản trị triệu tập kỳ họp ở trang quản trị.',
  loading: 'Đang tải danh sách kỳ họp…',
  unanswered: 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.',
  phase: { now: 'Đang diễn ra', next: 'Sắp tới', past: 'Đã qua' },
  days: '{{from}} đến {{until}}',
  open: 'Vào kỳ họp',
  openNamed: 'Vào kỳ họp: {{title}}, {{body}}',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

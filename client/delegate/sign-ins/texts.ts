import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  leftUnsent:
    'Trên máy này còn {{count}} mục chưa gửi của {{name}}. Chúng không mất, và tự gửi khi người đó đăng nhập lại trên máy này.',
  leftNotes: 'Ghi chú của {{name}} không mất, sẽ hiện lại khi đăng nhập lại.',
  unopened:
    'Máy này còn giữ {{count}} mục chưa gửi mà lần đăng nhập này không mở được nên không gửi được. Dữ liệu vẫn nằm nguyên trên máy: đừng đăng xuất, hãy báo Văn phòng; nếu cần ngay, hãy viết lại.',
  news: {
    'signed-in':
      'Mã của quý vị vừa được dùng trên một máy khác lúc {{time}} ngày {{day}}. Nếu không phải quý\u00a0vị, hãy báo ngay Thư ký kỳ họp.',
    unproven:
      'Lúc {{time}} ngày {{day}}, lần đăng nhập của quý vị đã bị dùng ở một máy không giữ khóa của nó, và bị từ chối. Có thể có người sao chép máy của quý\u00a0vị: hãy báo ngay Thư ký kỳ họp.',
  },
  seeDevices: 'Xem các máy',
  moreDevices: 'Tất cả {{count}} lần đăng nhập trên máy khác.',
  seen: 'Đã biết',
  notDismissed: 'Máy chủ chưa trả lời; thông báo này sẽ còn hiện lại.',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

export const vi = {
  leftUnsent:
    'Trên máy này còn {{count}} mục chưa gửi của đại biểu {{name}}. Chúng không mất, và tự gửi khi đại biểu đăng nhập lại trên máy này.',
  leftNotes: 'Ghi chú của đại biểu {{name}} không mất, sẽ hiện lại khi đăng nhập lại.',
  newDevice:
    'Mã của đại biểu vừa được dùng trên một máy khác lúc {{time}} ngày {{day}}. Nếu không phải đại biểu, hãy báo ngay Thư ký kỳ họp.',
  moreDevices: 'Tất cả {{count}} lần đăng nhập trên máy khác.',
  seen: 'Đã biết',
  notDismissed: 'Máy chủ chưa trả lời; thông báo này sẽ còn hiện lại.',
};

export const en: typeof vi = {
  leftUnsent:
    'This device still holds {{count}} things of delegate {{name}} that were not sent. They are not lost, and are sent by themselves after signing in here again.',
  leftNotes: 'The notes of delegate {{name}} are not lost; they come back after signing in again.',
  newDevice:
    'Your code was used on another device at {{time}} on {{day}}. If it was not you, tell the secretariat at once.',
  moreDevices: 'Sign-ins on other devices in all: {{count}}.',
  seen: 'Noted',
  notDismissed: 'The server has not answered; this notice will come back.',
};

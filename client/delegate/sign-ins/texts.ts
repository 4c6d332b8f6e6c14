export const vi = {
  newDevice:
    'Mã của đại biểu vừa được dùng trên một máy khác lúc {{time}} ngày {{day}}. Nếu không phải đại biểu, hãy báo ngay Thư ký kỳ họp.',
  moreDevices: 'Tất cả {{count}} lần đăng nhập trên máy khác.',
  seen: 'Đã biết',
  notDismissed: 'Máy chủ chưa trả lời; thông báo này sẽ còn hiện lại.',
};

export const en: typeof vi = {
  newDevice:
    'Your code was used on another device at {{time}} on {{day}}. If it was not you, tell the secretariat at once.',
  moreDevices: 'Sign-ins on other devices in all: {{count}}.',
  seen: 'Noted',
  notDismissed: 'The server has not answered; this notice will come back.',
};

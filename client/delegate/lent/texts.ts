import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  pin: 'Mã PIN (6 chữ số)',
  pinAgain: 'Nhập lại mã PIN',
  chooseTitle: 'Đặt mã PIN cho máy mượn',
  chooseText:
    'Máy này cho mượn đến hết ngày {{day}}. Mã PIN mở khóa máy khi máy tắt màn hình hoặc để lâu không dùng; hết ngày, máy tự đăng xuất và xóa dữ liệu. Ghi chú đã gửi vẫn còn trên máy chủ.',
  choose: 'Đặt mã PIN',
  lacking: {
    digits: 'Cần đủ 6 chữ số.',
    simple: 'Mã PIN này quá dễ đoán: hãy chọn số khác.',
    different: 'Hai lần nhập chưa giống nhau.',
  },
  unanswered: 'Chưa có trả lời từ máy chủ. Hãy kiểm tra mạng rồi thử lại.',
  lockedTitle: 'Máy đang khóa',
  unlock: 'Mở khóa',
  noNetwork: 'Chưa có trả lời từ máy chủ. Máy mượn chỉ mở khóa được khi có mạng; hãy thử lại.',
  return: 'Trả máy',
  returnTitle: 'Trả máy?',
  returnText:
    'Máy đăng xuất và xóa dữ liệu ngay. Những gì chưa gửi vẫn nằm trên máy, đã mã hóa, đến khi chủ của chúng đăng nhập lại trên máy này.',
  returnConfirm: 'Đăng xuất và xóa dữ liệu',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

/** What the server says of tablets that are lent at the door. */
export const LENT_REFUSALS = {
  'lent-other-day': {
    vi: 'Mã QR cho mượn máy chỉ dùng trong ngày in trên đó, không phải hôm nay. Hãy quét mã QR của hôm nay ở bàn điều hành, mục "Mã đăng nhập".',
    en: 'The QR code for lending is good on its own day only, and that is not today. Scan the one of today on the console, under "Sign-in codes".',
  },
  'lent-not-this': {
    vi: 'Máy này không phải máy cho mượn, nên không cần mã PIN.',
    en: 'This tablet is not a lent one, so no PIN is needed.',
  },
  'lent-pin-chosen': {
    vi: 'Mã PIN của máy này đã được đặt. Hãy nhập mã PIN đó; quên thì bấm "Trả máy" rồi đăng nhập lại bằng mã.',
    en: 'The PIN of this tablet was chosen already. Enter that one; if it was forgotten, press "Return the tablet" and sign in with your code again.',
  },
  'lent-wrong-pin': {
    vi: 'Mã PIN không đúng; còn {left} lần nhập. Nhập sai 5 lần thì phải đăng nhập lại bằng mã.',
    en: 'That PIN is not right; {left} tries are left. After 5 wrong ones the code is needed again.',
  },
  'lent-pin-used-up': {
    vi: 'Mã PIN đã bị nhập sai 5 lần nên máy bị đăng xuất. Hãy đăng nhập lại bằng mã; những gì chưa gửi vẫn còn trên máy này.',
    en: 'The PIN was typed wrong 5 times, so the tablet was signed out. Sign in with your code again; what was not sent is still on it.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

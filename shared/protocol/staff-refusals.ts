/** What the server says of the ways in which staff sign in, beside their codes. */
export const STAFF_REFUSALS = {
  'pin-needed': {
    vi: 'Mã này đi cùng mã PIN 6 chữ số mà quý vị đã đặt. Hãy nhập mã PIN.',
    en: 'A PIN of 6 digits, which you chose, goes with this code. Enter it.',
  },
  'wrong-pin': {
    vi: 'Mã PIN không đúng; còn {left} lần nhập. Nhập sai 5 lần thì phải xin người quản trị cấp mã mới.',
    en: 'That PIN is not right; {left} tries are left. After 5 wrong ones an administrator has to give you a new code.',
  },
  'pin-locked': {
    vi: 'Mã PIN đã bị nhập sai 5 lần nên không dùng được nữa. Hãy nhờ người quản trị cấp mã mới rồi đặt mã PIN khác; người quản trị duy nhất thì chạy "npm run codes -- administrator" trên máy chủ.',
    en: 'The PIN was typed wrong 5 times and is of no use any more. Have an administrator give you a new code and choose another PIN; the only administrator runs "npm run codes -- administrator" on the server.',
  },
  'pin-already-set': {
    vi: 'Mã PIN đã được đặt trên một máy khác. Hãy nhập mã PIN đó; nếu không phải quý vị đặt, báo ngay người quản trị.',
    en: 'A PIN was chosen on another device already. Enter that one; if it was not you, tell an administrator at once.',
  },
  'pin-too-simple': {
    vi: 'Mã PIN này quá dễ đoán. Hãy chọn 6 chữ số khác, không lặp một số và không theo thứ tự liền nhau.',
    en: 'This PIN is too easy to guess. Choose 6 other digits: not one digit throughout, not in sequence.',
  },
  'passkeys-not-here': {
    vi: 'Địa chỉ này không dùng được khóa truy cập: cần mở trang bằng https và tên máy chủ, không phải số IP. Hãy đăng nhập bằng mã và mã PIN.',
    en: 'Passkeys cannot be used under this address: open the page with https and by the name of the server, not by its number. Sign in with your code and PIN.',
  },
  'passkey-refused': {
    vi: 'Máy chủ không nhận khóa truy cập này: khóa đã bị gỡ, hoặc yêu cầu đã quá lâu. Hãy thử lại, hoặc đăng nhập bằng mã và mã PIN.',
    en: 'The server does not take this passkey: it was removed, or this took too long. Try again, or sign in with your code and PIN.',
  },
  'account-ended': {
    vi: 'Quý vị không còn tài khoản trên máy chủ này. Nếu vẫn đang làm việc ở đây, hãy báo người quản trị.',
    en: 'You have no account on this server any more. If you still work here, tell an administrator.',
  },
  'code-alone': {
    vi: 'Lần đăng nhập này bằng mã của một kỳ họp, chỉ có mã, không có mã PIN hay khóa truy cập. Hãy đăng nhập bằng mã riêng do người quản trị cấp.',
    en: 'This sign-in is by the code of one session, which has neither a PIN nor passkeys. Sign in with your own code, which an administrator gives you.',
  },
  'no-provider': {
    vi: 'Máy chủ này chưa nối với hệ thống đăng nhập của cơ quan. Hãy đăng nhập bằng mã và mã PIN.',
    en: "This server is not connected to the office's own sign-in. Sign in with your code and PIN.",
  },
  'provider-unreachable': {
    vi: 'Hệ thống đăng nhập của cơ quan không trả lời. Hãy đăng nhập bằng mã và mã PIN, và báo người phụ trách máy chủ.',
    en: "The office's own sign-in does not answer. Sign in with your code and PIN, and tell whoever looks after the server.",
  },
  'provider-said-no': {
    vi: 'Hệ thống đăng nhập của cơ quan không xác nhận, hoặc việc đăng nhập đã quá lâu. Hãy thử lại, hoặc đăng nhập bằng mã và mã PIN.',
    en: "The office's own sign-in did not confirm who you are, or it took too long. Try again, or sign in with your code and PIN.",
  },
  'subject-unlinked': {
    vi: 'Tài khoản cơ quan này chưa gắn với ai trong danh bạ. Hãy gửi cho người quản trị dòng này để gắn: "{subject}".',
    en: 'This account of the office is not linked to anybody of the register yet. Give an administrator this line, so that they link it: "{subject}".',
  },
  'subject-taken': {
    vi: 'Tài khoản cơ quan này đã gắn với một người khác. Hãy gỡ ở người đó trước.',
    en: 'This account of the office is linked to somebody else. Unlink it there first.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

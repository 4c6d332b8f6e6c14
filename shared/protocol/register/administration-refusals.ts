/** What the server says of the register and of signing in to it; rules of the register itself beside them. */
export const ADMINISTRATION_REFUSALS = {
  'administrator-not-signed-in': {
    vi: 'Chưa đăng nhập phần quản trị, hoặc lần đăng nhập đã hết. Hãy nhập mã quản trị. Mất mã thì nhờ một người quản trị khác cấp mã mới, hoặc chạy "npm run codes -- administrator" trên máy chủ.',
    en: 'You are not signed in to the administration, or that has ended. Enter your code. If it is lost, another administrator gives you a new one, or run "npm run codes -- administrator" on the server.',
  },
  'administrator-code-renewed': {
    vi: 'Mã quản trị này đã được cấp lại nên máy bị đăng xuất. Hãy nhập mã MỚI; chưa có thì hỏi người quản trị đã cấp lại.',
    en: 'This code was renewed, so the device was signed out. Enter the NEW code; if you have none, ask whoever renewed it.',
  },
  'administrators-only': {
    vi: 'Chỉ người đang làm quản trị được vào đây. Nếu quý vị vẫn làm quản trị, hãy nhờ một người quản trị khác ghi lại ở trang quản trị, mục "Phân quyền".',
    en: 'Only present administrators may come in here. If you still are one, have another administrator enter it under "Staff".',
  },
  'wrong-administrator-code': {
    vi: 'Mã không đúng. Ở đây dùng mã quản trị, không phải mã của một kỳ họp; hãy kiểm tra lại, hoặc chạy "npm run codes -- administrator" trên máy chủ.',
    en: 'That code is not right. Here an administrator\'s code is needed, not one of a session; check it, or run "npm run codes -- administrator" on the server.',
  },
  'administrator-code-in-use': {
    vi: 'Người này đã đăng nhập bằng mã đó nên mã không xem lại được. Nếu họ mất mã thì cấp mã mới.',
    en: 'They have signed in with this code, so it can no longer be looked at. If it was lost, give them a new one.',
  },
  'session-codes-in-use': {
    vi: 'Thư ký đã đăng nhập bằng mã của kỳ họp này nên các mã không xem lại được. Thư ký mất mã thì tự cấp lại, hoặc người phụ trách máy chủ chạy "npm run codes" trên máy chủ.',
    en: 'A secretary has signed in with a code of this session, so the codes can no longer be looked at. A secretary renews their own, or whoever looks after the server runs "npm run codes" on it.',
  },
  'session-not-made': {
    vi: 'Kỳ họp này chưa được lập xong trên máy chủ. Máy chủ đang tự làm tiếp; hãy thử lại sau ít phút.',
    en: 'This session does not stand on the server yet. The server goes on making it; try again in a few minutes.',
  },
  'links-outdated': {
    vi: 'Sổ bộ hoặc kỳ họp đã thay đổi sau khi xem. Hãy xem lại từng đại biểu là ai rồi xác nhận.',
    en: 'The register or the session changed after you looked. Look again who the delegates are, then confirm.',
  },
  'person-linked-twice': {
    vi: 'Một người trong sổ bộ không thể là hai đại biểu của một kỳ họp ({name}). Hãy chọn lại, hoặc gộp hai dòng ở bàn điều hành.',
    en: 'One person of the register cannot be two delegates of a session ({name}). Choose again, or merge the two rows at the console.',
  },
  'differences-outdated': {
    vi: 'Sổ bộ hoặc kỳ họp đã thay đổi sau khi xem. Hãy xem lại khác biệt rồi xác nhận.',
    en: 'The register or the session changed after you looked. Look at the differences again, then confirm.',
  },
  'session-under-way': {
    vi: '"{title}" đang họp nên chưa lưu trữ được. Hãy bế mạc ở bàn điều hành trước.',
    en: 'The session "{title}" is open, so it cannot be archived. Close it at the console first.',
  },
  'session-archived': {
    vi: 'Kỳ họp này đã lưu trữ: chỉ đọc được, không ghi thêm. Nếu cần đính chính, hãy ghi ở kỳ họp sau.',
    en: 'This session is archived: it can be read, and nothing is entered any more. Correct it in a later session.',
  },
  'agenda-not-empty': {
    vi: 'Kỳ họp này đã có chương trình nên không chép đè. Hãy sửa ở bàn điều hành.',
    en: 'This session has a programme already, and none is copied over it. Change it at the console.',
  },
  'agenda-source-empty': {
    vi: 'Kỳ họp được chọn không có nội dung nào để chép. Hãy chọn kỳ họp khác hoặc chương trình mẫu.',
    en: 'The chosen session has no items to copy. Choose another one, or a template.',
  },
  'agenda-of-another-body': {
    vi: 'Chỉ chép được chương trình của chính cơ quan này. Hãy chọn kỳ họp hoặc chương trình mẫu khác.',
    en: 'Only programmes of this very body can be copied. Choose another session or template.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

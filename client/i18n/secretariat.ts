import { secretariatAttendance } from './secretariat-attendance.ts';
import { secretariatConduct } from './secretariat-conduct.ts';
import { secretariatDocuments } from './secretariat-documents.ts';
import { secretariatFloor } from './secretariat-floor.ts';
import { secretariatImport } from './secretariat-import.ts';
import { secretariatLog } from './secretariat-log.ts';
import { secretariatMembers } from './secretariat-members.ts';
import { secretariatPolls } from './secretariat-polls.ts';
import { secretariatRecord } from './secretariat-record.ts';
import { secretariatRules } from './secretariat-rules.ts';

const vi = {
  navigation: 'Các phần của bàn điều hành',
  section: {
    conduct: 'Điều hành',
    attendance: 'Đại biểu',
    documents: 'Tài liệu',
    polls: 'Biểu quyết',
    rules: 'Quy tắc biểu quyết',
    log: 'Nhật ký',
    import: 'Nhập dữ liệu',
    codes: 'Mã đăng nhập',
    record: 'Hồ sơ',
  },
  status: { preparing: 'Chưa khai mạc', open: 'Đang họp', closed: 'Đã bế mạc' },
  clock: 'Giờ của máy chủ',
  item: '{{number}}. {{title}}',
  reasonHint: 'Lý do được ghi vào nhật ký và biên bản.',
  uploading: 'Đang tải lên…',
  signOutText: 'Sau khi đăng xuất, cần nhập lại mã của Thư ký để tiếp tục điều hành.',
  offlineNotice:
    'Mất kết nối với máy chủ. Màn hình giữ thông tin nhận được sau cùng; các nút thao tác sẽ dùng lại được khi có kết nối.',
  offlineReason: 'Đang mất kết nối với máy chủ',
  unanswered:
    'Máy chủ chưa trả lời nên chưa rõ việc này đã được ghi nhận hay chưa. Hãy xem Nhật ký rồi thử lại.',
  recordBehind:
    'Có máy đã nhận đến mục nhật ký số {{known}}, nhiều hơn máy chủ đang có. Máy chủ vừa được khôi phục từ bản sao lưu, hoặc nhật ký đã bị cắt bớt: hãy so với hồ sơ đã xuất trước khi họp tiếp.',
  votingSuspended:
    'Máy chủ không ghi được phiếu (ổ đĩa đầy hoặc lỗi). Phiếu gửi lúc này chưa được tính; hãy báo ngay người phụ trách máy chủ.',
  conduct: secretariatConduct.vi,
  attendance: secretariatAttendance.vi,
  forms: { dayHint: 'Ghi ngày/tháng/năm, ví dụ 06/12/2026', openCalendar: 'Chọn trên lịch' },
  delegates: { more: 'Còn {{count}} người nữa khớp; hãy gõ thêm chữ.' },
  floor: secretariatFloor.vi,
  conflicts: {
    heading: 'Không được tham gia do xung đột lợi ích',
    none: 'Chưa có đại biểu nào khai báo.',
    declare: 'Ghi xung đột lợi ích',
    record: 'Ghi nhận',
    withdraw: 'Rút',
    withdrawNamed: 'Rút khai báo của {{name}}',
    withdrawTitle: 'Rút khai báo xung đột lợi ích?',
    withdrawText: '{{name}} lại được biểu quyết nội dung này. Việc rút được ghi vào nhật ký.',
    voting: 'Nội dung này đang được biểu quyết',
    search: 'Tìm đại biểu',
    choose: 'Chọn {{name}}',
    noDelegate: 'Chưa chọn đại biểu.',
    noReason: 'Chưa ghi lý do.',
    another: 'Chọn người khác',
    reasonHint:
      'Đại biểu không được tham gia biểu quyết nội dung này. Lý do được ghi vào nhật ký và biên bản.',
  },
  members: secretariatMembers.vi,
  poll: secretariatPolls.vi,
  rules: secretariatRules.vi,
  presenter: {
    heading: 'Trình chiếu theo trang',
    hint: 'Máy của đại biểu nào chọn “Xem theo người trình bày” sẽ tự mở tài liệu này và lật theo trang.',
    leading: 'Đang trình chiếu',
    document: 'Tài liệu',
    start: 'Bắt đầu trình chiếu',
    stop: 'Dừng trình chiếu',
    page: 'Trang đang trình chiếu',
    picture: 'Trang {{page}} của tài liệu đang trình chiếu',
    noPicture: 'Chưa vẽ được trang này.',
    of: '/ {{pages}}',
    back: 'Lùi một trang',
    on: 'Sang trang sau',
  },
  documents: secretariatDocuments.vi,
  log: secretariatLog.vi,
  import: secretariatImport.vi,
  details: {
    heading: 'Thông tin kỳ họp',
    title: 'Tên kỳ họp',
    council: 'Hội đồng nhân dân',
    term: 'Nhiệm kỳ',
    place: 'Địa điểm',
    startsOn: 'Ngày khai mạc',
    days: 'Số ngày họp',
    ruleSet: 'Quy tắc biểu quyết',
    save: 'Lưu thông tin',
    saved: 'Đã lưu thông tin kỳ họp.',
  },
  record: secretariatRecord.vi,
};

const en: typeof vi = {
  navigation: 'Sections of the console',
  section: {
    conduct: 'Run the session',
    attendance: 'Delegates',
    documents: 'Documents',
    polls: 'Votes',
    rules: 'Voting rules',
    log: 'Log',
    import: 'Import',
    codes: 'Sign-in codes',
    record: 'Record',
  },
  status: { preparing: 'Not open yet', open: 'In session', closed: 'Closed' },
  clock: 'The server’s clock',
  item: '{{number}}. {{title}}',
  reasonHint: 'The reason goes into the log and the minutes.',
  uploading: 'Uploading…',
  signOutText: 'After signing out, the secretary’s code is needed again to go on.',
  offlineNotice:
    'No connection to the server. The screen keeps what it received last; the buttons work again once connected.',
  offlineReason: 'No connection to the server',
  unanswered:
    'The server has not answered, so it is not known whether this was recorded. Look at the log, then try again.',
  recordBehind:
    'A device has the log up to entry {{known}}, which is more than this server had. A backup was restored, or the log was cut back: compare it with an exported record before going on.',
  votingSuspended:
    'The server cannot write ballots (disk full or failing). Ballots sent now are not counted; tell whoever looks after the server at once.',
  conduct: secretariatConduct.en,
  attendance: secretariatAttendance.en,
  forms: {
    dayHint: 'Day/month/year, as in 06/12/2026 for 6 December',
    openCalendar: 'Choose in a calendar',
  },
  delegates: { more: '{{count}} more match; type more letters.' },
  floor: secretariatFloor.en,
  conflicts: {
    heading: 'Recused: conflict of interest',
    none: 'No delegate has declared one.',
    declare: 'Record a conflict of interest',
    record: 'Record',
    withdraw: 'Withdraw',
    withdrawNamed: 'Withdraw the declaration of {{name}}',
    withdrawTitle: 'Withdraw the conflict of interest?',
    withdrawText: '{{name}} may vote on this item again. The withdrawal goes into the log.',
    voting: 'This item is being voted on',
    search: 'Find a delegate',
    choose: 'Choose {{name}}',
    noDelegate: 'No delegate is chosen yet.',
    noReason: 'No reason is stated yet.',
    another: 'Choose somebody else',
    reasonHint:
      'The delegate is recused from votes on this item. The reason goes into the log and the minutes.',
  },
  members: secretariatMembers.en,
  poll: secretariatPolls.en,
  rules: secretariatRules.en,
  presenter: {
    heading: 'Present page by page',
    hint: 'Tablets of delegates who follow the presenter open this document and turn its pages automatically.',
    leading: 'Presenting',
    document: 'Document',
    start: 'Start presenting',
    stop: 'Stop presenting',
    page: 'Page shown',
    picture: 'Page {{page}} of the document being presented',
    noPicture: 'This page could not be drawn.',
    of: '/ {{pages}}',
    back: 'One page back',
    on: 'Next page',
  },
  documents: secretariatDocuments.en,
  log: secretariatLog.en,
  import: secretariatImport.en,
  details: {
    heading: 'Session details',
    title: 'Title of the session',
    council: 'Council',
    term: 'Term',
    place: 'Place',
    startsOn: 'Opening day',
    days: 'Days',
    ruleSet: 'Voting rules',
    save: 'Save the details',
    saved: 'Session details saved.',
  },
  record: secretariatRecord.en,
};

export const secretariat = { vi, en };

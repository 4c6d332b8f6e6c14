import { fillingOf } from '../text/filling.ts';
import { AGENDA_REFUSALS } from './agenda-refusals.ts';
import { BALLOT_REFUSALS } from './ballot-refusals.ts';
import { GROUP_REFUSALS } from './group-refusals.ts';
import { LENT_REFUSALS } from './lent-refusals.ts';
import { OUTDATED } from './outdated.ts';
import { POLL_REFUSALS } from './poll-refusals.ts';
import { QUESTIONING_REFUSALS } from './questioning-refusals.ts';
import { ADMINISTRATION_REFUSALS } from './register/administration-refusals.ts';
import { REGISTER_REFUSALS } from './register/refusals.ts';
import { SEATING_REFUSALS } from './seating-refusals.ts';
import { STAFF_REFUSALS } from './staff-refusals.ts';

/** What the server says of everything but votes, and no tablet by itself. */
const SERVER_REFUSALS = {
  'not-signed-in': {
    vi: 'Máy này chưa đăng nhập, hoặc phiên đăng nhập đã hết. Hãy nhập mã trên phiếu do Thư ký kỳ họp phát; phiếu bị mất thì hỏi Thư ký kỳ họp.',
    en: 'This device is not signed in, or its sign-in has ended. Enter the code on your slip; if the slip is lost, ask the secretariat.',
  },
  'signed-out': {
    vi: 'Đã đăng xuất ở một cửa sổ khác của máy này. Cần dùng tiếp thì nhập lại mã đăng nhập.',
    en: 'You signed out in another window of this device. Enter your code to go on.',
  },
  'device-unproven': {
    vi: 'Lần đăng nhập này gắn với một máy khác, hoặc máy này đã mất khóa của mình, nên không dùng tiếp được. Hãy nhập lại mã trên phiếu; nếu không rõ vì sao, báo Thư ký kỳ họp.',
    en: 'This sign-in is bound to another device, or this one has lost its key, so it cannot be used. Enter the code on your slip again; if you do not know why, tell the secretariat.',
  },
  'device-revoked': {
    vi: 'Máy này đã được đăng xuất từ xa, từ một máy khác của chính người dùng hoặc từ bàn Thư ký. Cần dùng tiếp thì nhập lại mã đăng nhập.',
    en: 'This device was signed out from elsewhere, by another device of its owner or by the secretariat. Enter your code to go on.',
  },
  'proof-outdated': {
    vi: 'Máy chủ cần máy này xác nhận lại. Máy tự làm; nếu vẫn không được, hãy tải lại ứng dụng.',
    en: 'The server needs this device to prove itself again. It does so by itself; if that fails, reload the app.',
  },
  'code-renewed': {
    vi: 'Mã đăng nhập này đã được cấp lại nên máy bị đăng xuất. Hãy nhập mã MỚI trên phiếu mới; chưa có phiếu mới thì hỏi Thư ký kỳ họp.',
    en: 'This code was renewed, so the device was signed out. Enter the NEW code on the new slip; if you have none, ask the secretariat.',
  },
  'codes-made-anew': {
    vi: 'Khóa bí mật của máy chủ đã thay đổi nên mọi mã cũ hết hiệu lực. Hãy nhập mã MỚI trên phiếu mới; chưa có phiếu mới thì hỏi Thư ký kỳ họp.',
    en: "The server's secret key has changed, so all old codes have ended. Enter the NEW code on the new slip; if you have none, ask the secretariat.",
  },
  'code-of-secretary': {
    vi: 'Mã của Thư ký không hiện trên bàn điều hành: hai Thư ký phải là hai người. Mỗi người tự cấp lại mã của mình, hoặc người phụ trách máy chủ chạy "npm run codes" trên máy chủ.',
    en: "A secretary's code is not shown on the console: two secretaries have to be two people. Each renews their own, or whoever looks after the server runs 'npm run codes' on it.",
  },
  'code-after-opening': {
    vi: 'Kỳ họp đã khai mạc nên mã không xem lại hay in lại được. Ai mất mã thì cấp mã mới cho người đó.',
    en: 'The session is open, so codes can no longer be looked at or printed. Give whoever has lost theirs a new one.',
  },
  'code-in-use': {
    vi: 'Đại biểu đã đăng nhập bằng mã này nên mã không xem lại hay in lại được. Nếu đại biểu mất mã thì cấp mã mới.',
    en: 'The delegate has signed in with this code, so it can no longer be looked at or printed. If it was lost, give a new one.',
  },
  'code-of-person': {
    vi: 'Mã này mở mọi kỳ họp của đại biểu nên Thư ký một kỳ họp không xem lại hay in lại được. Nếu đại biểu mất mã thì cấp mã mới, chỉ dùng cho kỳ họp này.',
    en: 'This code opens all sessions of the delegate, so the secretariat of one can neither look at it nor print it. If it was lost, give a new one, which is for this session alone.',
  },
  'session-not-named': {
    vi: 'Lần đăng nhập này dùng cho nhiều kỳ họp nên phải chọn một kỳ họp trước. Hãy mở "Các kỳ họp của tôi" và chọn.',
    en: 'This sign-in is for several sessions, so one has to be chosen first. Open "My sessions" and choose.',
  },
  'not-of-session': {
    vi: 'Quý vị không có tên trong kỳ họp này. Hãy chọn kỳ họp khác; nếu đây là nhầm lẫn, báo Thư ký kỳ họp.',
    en: 'You are not on the list of this session. Choose another one; if this is a mistake, tell the secretariat.',
  },
  'device-wiped': {
    vi: 'Thư ký kỳ họp đã yêu cầu xóa dữ liệu trên máy này. Mọi thứ đã được xóa. Cần dùng tiếp thì đăng nhập lại.',
    en: 'The secretariat had this device cleared. Everything was removed from it. Sign in again to go on.',
  },
  'wrong-code': {
    vi: 'Mã đăng nhập không đúng. Hãy kiểm tra lại phiếu mã hoặc hỏi Thư ký kỳ họp.',
    en: 'That sign-in code is not right. Check your slip, or ask the secretariat.',
  },
  'too-many-attempts': {
    vi: 'Nhập sai quá nhiều lần. Hãy chờ {seconds} giây rồi thử lại, hoặc xin Thư ký kỳ họp cấp mã mới, dùng được ngay.',
    en: 'Too many wrong codes. Wait {seconds} seconds and try again, or ask the secretariat for a new code, which works at once.',
  },
  'client-outdated': OUTDATED,
  'not-permitted': {
    vi: 'Với tư cách đang đăng nhập, không được làm việc này ({what}). Nếu cần, hãy đề nghị Thư ký kỳ họp làm.',
    en: 'As whom you are signed in, you may not do this ({what}). If it has to be done, ask the secretariat.',
  },
  'malformed-message': {
    vi: 'Yêu cầu "{what}" không đúng dạng nên không được thực hiện. Hãy tải lại ứng dụng rồi thử lại.',
    en: 'The request "{what}" was malformed and was not carried out. Reload the app and try again.',
  },
  'unknown-message': {
    vi: 'Máy chủ không biết yêu cầu "{what}". Hãy tải lại ứng dụng.',
    en: 'The server does not know the request "{what}". Reload the app.',
  },
  'server-error': {
    vi: 'Máy chủ gặp lỗi và chưa ghi nhận yêu cầu này. Hãy thử lại; nếu vẫn lỗi, báo Thư ký kỳ họp.',
    en: 'The server failed and has not recorded this. Try again; if it fails again, tell the secretariat.',
  },
  'session-unreadable': {
    vi: 'Máy chủ không mở được kỳ họp này; các kỳ họp khác vẫn dùng được. Hãy báo người phụ trách máy chủ: lý do có trên màn hình và trong nhật ký vận hành của máy chủ.',
    en: 'The server cannot open this session; the others can be used. Tell whoever looks after the server: its screen and its own log say why.',
  },
  'session-not-open': {
    vi: 'Kỳ họp chưa khai mạc. Hãy bấm Khai mạc trước.',
    en: 'The session is not open yet. Open it first.',
  },
  'session-already-open': { vi: 'Kỳ họp đã khai mạc rồi.', en: 'The session is open already.' },
  'session-closed': {
    vi: 'Kỳ họp đã bế mạc; chỉ còn có thể ghi đính chính.',
    en: 'The session is closed; only corrections can still be recorded.',
  },
  'session-has-no-delegates': {
    vi: 'Chưa có đại biểu nào. Hãy nhập danh sách đại biểu trước khi khai mạc.',
    en: 'There are no delegates yet. Import the list of delegates before opening the session.',
  },
  'session-exists': {
    vi: 'Kỳ họp này đã có trên máy chủ; hồ sơ không được nhập đè.',
    en: 'This session exists on the server already; a record is never imported over it.',
  },
  'unknown-delegate': { vi: 'Không có đại biểu {id}.', en: 'There is no delegate {id}.' },
  'unknown-guest': {
    vi: 'Người này không còn trong danh sách khách mời. Hãy tải lại danh sách; nếu vẫn mời thì mời lại.',
    en: 'This person is no longer on the list of guests. Load the list again; if they are to come, invite them anew.',
  },
  'guest-invited-twice': {
    vi: '{name} đã có trong danh sách khách mời. Cần đổi chức danh, đơn vị hay tư cách thì dùng "Sửa" ở dòng của người đó.',
    en: '{name} is already on the list of guests. To change position or capacity, correct their row.',
  },
  'guest-is-delegate': {
    vi: '{name} là đại biểu của kỳ họp này nên không mời làm khách. Hãy bỏ người này khỏi danh sách mời.',
    en: '{name} is a delegate of this session and cannot be its guest. Leave them off the list.',
  },
  'guests-full': {
    vi: 'Danh sách khách mời có tối đa {most} người. Hãy rút bớt người không còn mời rồi thêm lại.',
    en: 'The list of guests holds at most {most} people. Strike those who are not invited any more, then add again.',
  },
  'unknown-agenda-item': {
    vi: 'Không có nội dung chương trình {id}.',
    en: 'There is no agenda item {id}.',
  },
  'unknown-document': { vi: 'Không có tài liệu {id}.', en: 'There is no document {id}.' },
  'unknown-screen': {
    vi: 'Màn hình này không còn trong danh sách. Hãy chọn màn hình khác, hoặc mở lại trang ở máy đó.',
    en: 'This screen is not on the list any more. Choose another one, or open the page there again.',
  },
  'document-withdrawn': {
    vi: 'Tài liệu này đã được rút. Hãy chọn tài liệu khác.',
    en: 'This document was withdrawn. Choose another.',
  },
  'file-removed': {
    vi: 'Tệp này đã bị gỡ khẩn cấp khỏi hệ thống ngày {day} (lý do: {reason}). Máy chủ không còn tệp. Cần tài liệu đúng thì hỏi Thư ký kỳ họp.',
    en: 'This file was removed from the system on {day} (reason: {reason}). The server does not have it any more. Ask the secretariat for the right document.',
  },
  'file-removed-before': {
    vi: 'Tệp này chính là tệp đã bị gỡ khẩn cấp ngày {day} (lý do: {reason}) nên không phát hành lại. Hãy chọn tệp khác.',
    en: 'This is the very file that was removed on {day} (reason: {reason}), so it is not published again. Choose another.',
  },
  'stamped-secret': {
    vi: 'Trang đầu của "{file}" có dấu "{words}". Hệ thống nối mạng không được nhận tài liệu mật, nên tệp không được lưu. Hãy thông báo tài liệu này chỉ có bản giấy.',
    en: 'The first page of "{file}" is stamped "{words}". A system on a network must not take secrets, so the file was not kept. Announce that this document exists on paper only.',
  },
  'named-secret': {
    vi: 'Tên của "{file}" ghi "{words}", và trang đầu là ảnh quét nên máy chủ chỉ xét được theo tên. Hệ thống nối mạng không được nhận tài liệu mật, nên tệp không được lưu. Nếu là tài liệu mật, hãy thông báo chỉ có bản giấy; nếu không, hãy dùng bản gốc có chữ.',
    en: 'The name of "{file}" says "{words}", and its first page is a scan, so only the name could be judged. A system on a network must not take secrets, so the file was not kept. If it is a secret, announce that it exists on paper only; if not, use the original with its text.',
  },
  'stamp-word-on-page': {
    vi: 'Tài liệu này có dấu mật? Trang đầu của "{file}" có chữ "{words}" đứng riêng. Nếu là tài liệu mật, hãy thông báo chỉ có bản giấy; nếu không, hãy ghi rõ lý do rồi phát hành.',
    en: 'Is this document marked as a secret? On the first page of "{file}" the word "{words}" stands by itself. If it is a secret, announce that it exists on paper only; if not, state why and publish it.',
  },
  'stamp-word-in-name': {
    vi: 'Tài liệu này có dấu mật? Tên của "{file}" có chữ "{words}". Nếu là tài liệu mật, hãy thông báo chỉ có bản giấy; nếu không, hãy ghi rõ lý do rồi phát hành.',
    en: 'Is this document marked as a secret? The name of "{file}" has the word "{words}" in it. If it is a secret, announce that it exists on paper only; if not, state why and publish it.',
  },
  'unknown-hard-copy': {
    vi: 'Không có thông báo bản giấy này. Hãy tải lại trang rồi thử lại.',
    en: 'There is no such announcement of a paper copy. Reload the page and try again.',
  },
  'hard-copy-withdrawn': {
    vi: 'Thông báo bản giấy này đã được rút. Cần thì lập thông báo mới.',
    en: 'This announcement of a paper copy was taken back. Make a new one if it is needed.',
  },
  'hard-copy-known': {
    vi: 'Thông báo bản giấy này đã có với nội dung khác. Hãy rút thông báo cũ rồi lập thông báo mới.',
    en: 'This announcement of a paper copy exists with other content. Take it back and make a new one.',
  },
  'document-unchanged': {
    vi: 'Tệp này giống hệt bản đang dùng nên không có gì để phát hành.',
    en: 'This file is identical to the current version, so there is nothing to publish.',
  },
  'document-audience-narrowed': {
    vi: 'Bản trước đã gửi cho nhiều người hơn nên bản mới không thể gửi cho ít người hơn. Hãy thu hồi tài liệu rồi phát hành lại thành tài liệu mới.',
    en: 'More people have the earlier version, so a new one cannot be for fewer. Withdraw the document and publish it anew.',
  },
  'document-only-widens': {
    vi: 'Tài liệu chỉ mở rộng được cho nhiều người hơn, gồm mọi người đang đọc được. Muốn ít người đọc hơn, hãy rút tài liệu rồi phát hành lại thành tài liệu mới; phát hành nhầm thì dùng "Gỡ khẩn cấp".',
    en: 'A document can only be opened to more people, with all who can read it now. For fewer, withdraw it and publish it anew; if it was published wrongly, use the emergency removal.',
  },
  'item-already-current': {
    vi: 'Nội dung này đang được tiến hành.',
    en: 'This agenda item is under way already.',
  },
  'other-item-current': {
    vi: 'Nội dung "{title}" đang tiến hành. Hãy kết thúc nội dung đó trước.',
    en: 'Agenda item "{title}" is under way. Close it first.',
  },
  'item-done': {
    vi: 'Nội dung này đã kết thúc. Hãy mở lại kèm lý do nếu cần.',
    en: 'This agenda item is closed. Reopen it, with a reason, if needed.',
  },
  'item-not-current': {
    vi: 'Nội dung này chưa được bắt đầu.',
    en: 'This agenda item is not under way.',
  },
  'mark-stands': {
    vi: 'Không hoàn tác được lần điểm danh này: đã quá 10 giây, hoặc đã có biểu quyết từ lúc đó. Hãy điểm danh lại cho đúng và ghi lý do.',
    en: 'This mark can no longer be undone: more than 10 seconds have passed, or there has been a vote since. Mark the delegate again, with the reason.',
  },
  'start-stands': {
    vi: 'Không hoàn tác được việc bắt đầu nội dung này: đã quá 10 giây, hoặc nội dung đã có biểu quyết hay phát biểu, hoặc là nội dung mở lại. Hãy kết thúc nội dung.',
    en: 'The start of this item can no longer be undone: more than 10 seconds have passed, or there was a vote or a speech in it, or it was reopened. Close the item instead.',
  },
  'lead-taken': {
    vi: 'Bàn khác đang điều khiển và đang kết nối. Hãy bấm Xin tiếp nhận và chờ trả lời.',
    en: 'Another console leads and is connected. Ask to take over and wait for the answer.',
  },
  'not-leading': {
    vi: 'Bàn này không còn điều khiển. Hãy xem ai đang điều khiển ở đầu trang.',
    en: 'This console does not lead any more. See at the top who does.',
  },
  'close-stands': {
    vi: 'Không hoàn tác được việc kết thúc nội dung này: đã quá 10 giây, hoặc sau đó đã có nội dung khác hay biểu quyết. Hãy mở lại nội dung kèm lý do.',
    en: 'The closing of this item can no longer be undone: more than 10 seconds have passed, or another item or a vote came after it. Reopen the item, with a reason.',
  },
  'step-moved-on': {
    vi: 'Bước của nội dung này vừa được chuyển. Hãy xem bước đang tiến hành rồi chọn lại.',
    en: 'This item has just moved on to another step. See which one is under way, then choose again.',
  },
  'step-stands': {
    vi: 'Không hoàn tác được việc chuyển bước này: đã quá 10 giây, hoặc đã chuyển tiếp hay đã mở biểu quyết. Hãy chọn lại bước đúng.',
    en: 'This change of step can no longer be undone: more than 10 seconds have passed, or another step or a vote came after it. Choose the right step instead.',
  },
  'item-not-done': {
    vi: 'Nội dung này chưa kết thúc nên không cần mở lại.',
    en: 'This agenda item is not closed, so it need not be reopened.',
  },
  'conflict-of-another': {
    vi: 'Đại biểu chỉ khai báo xung đột lợi ích của chính mình.',
    en: 'A delegate can declare only their own conflict of interest.',
  },
  'conflict-while-voting': {
    vi: 'Nội dung này đang được biểu quyết. Hãy báo Thư ký, hoặc khai báo sau khi kết thúc.',
    en: 'This item is being voted on. Tell the secretariat, or declare it afterwards.',
  },
  'delegates-only': {
    vi: 'Chỉ đại biểu được tự đăng ký phát biểu và gửi chất vấn. Hãy đăng nhập bằng mã của đại biểu.',
    en: "Only delegates request to speak and put questions, each for themselves. Sign in with a delegate's code.",
  },
  'attendance-of-another': {
    vi: 'Đại biểu chỉ tự điểm danh và báo vắng cho chính mình. Người khác thì báo Thư ký kỳ họp.',
    en: 'A delegate marks only themself as present, and reports only their own absence. For others tell the secretariat.',
  },
  'guest-attendance-of-another': {
    vi: 'Mỗi người chỉ tự điểm danh cho chính mình. Người khác thì báo Thư ký kỳ họp.',
    en: 'You mark only yourself as present. For others tell the secretariat.',
  },
  'seat-card-of-delegates': {
    vi: 'Thẻ ghế chỉ dùng cho đại biểu. Khách mời hãy nhập mã đang hiện trên màn hình hội trường, hoặc báo Thư ký kỳ họp.',
    en: 'Seat cards are for delegates. As a guest, type the code that the hall screen shows, or tell the secretariat.',
  },
  'no-roll': {
    vi: 'Thư ký chưa mở điểm danh buổi họp này. Hãy chờ, hoặc báo Thư ký kỳ họp.',
    en: 'The roll of this sitting has not begun. Wait, or tell the secretariat.',
  },
  'sitting-over': {
    vi: 'Đã điểm danh một buổi họp sau buổi này. Hãy chọn buổi họp tiếp theo.',
    en: 'The roll of a later sitting has begun already. Choose the next sitting.',
  },
  'sitting-beyond': {
    vi: 'Kỳ họp chỉ có {days} ngày. Hãy chọn ngày trong kỳ họp, hoặc sửa số ngày ở thông tin kỳ họp.',
    en: 'The session has {days} days only. Choose one of them, or change the number of days in its details.',
  },
  'roll-while-voting': {
    vi: 'Đang biểu quyết. Hãy kết thúc biểu quyết rồi mở điểm danh buổi mới.',
    en: 'A vote is open. End it, then begin the roll of the new sitting.',
  },
  'wrong-hall-code': {
    vi: 'Mã điểm danh không đúng hoặc đã đổi. Hãy nhập mã đang hiện trên màn hình hội trường.',
    en: 'That code is not right, or has changed. Type the one that the hall screen shows now.',
  },
  'hall-code-tried': {
    vi: 'Đã nhập sai mã điểm danh quá nhiều lần. Hãy báo Thư ký để được điểm danh, hoặc thử lại sau {minutes} phút.',
    en: 'The code was wrong too often. Ask the secretariat to mark you, or try again in {minutes} minutes.',
  },
  'wrong-seat-code': {
    vi: 'Đây không phải thẻ ghế của kỳ họp này. Hãy quét thẻ đặt ở ghế của đại biểu, hoặc nhập mã trên màn hình hội trường.',
    en: 'This is no seat card of this session. Scan the card at your seat, or type the code on the hall screen.',
  },
  'seat-not-own': {
    vi: 'Thẻ này của ghế {seat}; ghế của đại biểu là {own}. Hãy quét thẻ ở ghế của mình, hoặc nhập mã trên màn hình hội trường.',
    en: 'This card is of seat {seat}; your seat is {own}. Scan the card of your own seat, or type the code on the hall screen.',
  },
  'seat-of-another': {
    vi: 'Ghế {seat} là của đại biểu khác. Hãy nhập mã trên màn hình hội trường, hoặc báo Thư ký.',
    en: 'Seat {seat} is that of another. Type the code on the hall screen, or tell the secretariat.',
  },
  'absence-ends-before': {
    vi: 'Buổi cuối phải là buổi đầu hoặc sau đó. Hãy chọn lại.',
    en: 'The last sitting comes before the first. Choose again.',
  },
  'absence-too-late': {
    vi: 'Buổi họp đó đã qua nên không báo vắng trước được nữa. Hãy báo trực tiếp với Thư ký kỳ họp.',
    en: 'That sitting is over, so nobody can report an absence from it beforehand. Tell the secretariat.',
  },
  'absences-full': {
    vi: 'Đại biểu đã báo vắng đủ {most} lần trong kỳ họp này. Hãy rút bớt, hoặc báo Thư ký kỳ họp.',
    en: 'You have reported {most} absences in this session. Withdraw some, or tell the secretariat.',
  },
  'unknown-absence': {
    vi: 'Không có báo vắng này, hoặc đã được rút. Hãy xem lại danh sách.',
    en: 'There is no such report of absence, or it was withdrawn. Look at the list again.',
  },
  'attendance-of-another-unit': {
    vi: 'Thư ký tổ, ban chỉ điểm danh đại biểu của tổ, ban mình. Đại biểu khác do Thư ký kỳ họp điểm danh.',
    en: 'The secretary of a group or committee marks only its own members. The secretariat marks the others.',
  },
  'secretary-of-another-unit': {
    vi: 'Thư ký của "{unit}" phải là đại biểu của tổ, ban đó. Hãy chọn trong danh sách của tổ, ban.',
    en: 'The secretary of "{unit}" has to be one of its members. Choose one from its list.',
  },
  'floor-of-another': {
    vi: 'Đại biểu chỉ rút được đăng ký phát biểu và chất vấn của chính mình.',
    en: 'A delegate can withdraw only their own requests to speak and questions.',
  },
  'floor-id-reused': {
    vi: 'Yêu cầu này trùng mã với một yêu cầu khác nên chưa được ghi. Hãy soạn và gửi lại.',
    en: 'This reuses the id of another request and was not recorded. Write it again and send it.',
  },
  'speech-already-requested': {
    vi: 'Đại biểu đã đăng ký phát biểu ở nội dung này và đang chờ. Nếu muốn ghi khác, hãy rút đăng ký cũ trước.',
    en: 'You are waiting to speak on this item already. To change it, withdraw the earlier request first.',
  },
  'speech-item-done': {
    vi: 'Nội dung này đã kết thúc nên không đăng ký phát biểu được nữa. Hãy chọn nội dung khác hoặc báo Thư ký.',
    en: 'This item has ended, so nobody can ask to speak on it. Choose another item, or tell the secretariat.',
  },
  'unknown-speech-request': {
    vi: 'Không có đăng ký phát biểu này. Hãy xem lại danh sách.',
    en: 'There is no such request to speak. Look at the list again.',
  },
  'speech-settled': {
    vi: 'Đăng ký phát biểu này đã phát biểu xong, đã rút hoặc đã bị từ chối. Hãy xem lại danh sách.',
    en: 'This request has been heard, withdrawn or declined already. Look at the list again.',
  },
  'speaker-not-called': {
    vi: 'Đại biểu này chưa được mời phát biểu. Hãy bấm Mời phát biểu trước.',
    en: 'This delegate has not been called yet. Call the speaker first.',
  },
  'speech-not-in-queue': {
    vi: 'Đăng ký này không còn trong danh sách chờ của nội dung. Hãy xem lại danh sách rồi xếp lại.',
    en: 'This request waits in the list of the item no longer. Look at the list and move it again.',
  },
  'call-stands': {
    vi: 'Không lấy lại được lời mời này: đã quá 10 giây, hoặc đại biểu không còn đang phát biểu. Hãy bấm Kết thúc phát biểu.',
    en: 'This call can no longer be taken back: more than 10 seconds have passed, or the delegate has the floor no more. End the speech instead.',
  },
  'speech-end-stands': {
    vi: 'Không cho phát biểu tiếp được nữa: đã quá 10 giây, đã mời người khác hoặc nội dung đã kết thúc. Hãy ghi tên đại biểu vào danh sách rồi mời lại.',
    en: 'This speech cannot go on any more: more than 10 seconds have passed, another was called, or the item has ended. Put the delegate on the list and call them again.',
  },
  'speech-time-moved': {
    vi: 'Thời gian của lượt phát biểu này vừa được thay đổi. Hãy xem lại đồng hồ, nếu vẫn cần thì bấm lại.',
    en: 'The time for this speech has just been changed. Look at the clock, and press again if it is still needed.',
  },
  'unknown-question': {
    vi: 'Không có chất vấn này. Hãy xem lại danh sách.',
    en: 'There is no such question. Look at the list again.',
  },
  'question-not-answered': {
    vi: 'Chất vấn này chưa được ghi là đã trả lời. Hãy ghi đã trả lời trước.',
    en: 'This question is not recorded as answered. Record its answer first.',
  },
  'unknown-written-speech': {
    vi: 'Không có ý kiến bằng văn bản này. Hãy xem lại danh sách.',
    en: 'There is no such speech in writing. Look at the list again.',
  },
  'question-settled': {
    vi: 'Chất vấn này đã được trả lời, đã rút hoặc đã bị từ chối. Hãy xem lại danh sách.',
    en: 'This question has been answered, withdrawn or declined already. Look at the list again.',
  },
  'voting-suspended': {
    vi: 'Máy chủ chưa ghi được phiếu (ổ đĩa đầy hoặc lỗi). Phiếu CHƯA được tính; máy sẽ tự gửi lại.',
    en: 'The server cannot write ballots (disk full or failing). Your ballot is NOT counted; it is sent again automatically.',
  },
  'too-fast': {
    vi: 'Gửi quá nhanh nên máy chủ chưa nhận. Máy sẽ tự gửi lại.',
    en: 'Sent too fast, so not taken yet. It is sent again automatically.',
  },
  'questions-full': {
    vi: 'Đại biểu đã gửi đủ {most} câu chất vấn trong kỳ họp này nên máy chủ không nhận thêm. Nội dung vẫn còn trên máy; hãy chuyển cho Thư ký kỳ họp.',
    en: 'You have sent {most} questions in this session, and the server takes no more. The words are still on this device; give them to the secretariat.',
  },
  'speech-requests-full': {
    vi: 'Đại biểu đã đăng ký phát biểu đủ {most} lần trong kỳ họp này nên máy chủ không nhận thêm. Hãy giơ tay hoặc báo Thư ký kỳ họp.',
    en: 'You have asked for the floor {most} times in this session, and the server takes no more. Raise your hand, or tell the secretariat.',
  },
  'notes-full': {
    vi: 'Phần dành cho ghi chú của quý vị trên máy chủ đã đầy (tối đa {annotations} mục, {megabytes} MB) nên ghi chú mới chỉ có trên máy này. Hãy xóa bớt ghi chú không cần; máy sẽ tự gửi tiếp.',
    en: 'Your room for notes on the server is full (at most {annotations} items, {megabytes} MB), so new notes are only on this device. Delete notes that you do not need; the rest is then sent automatically.',
  },
  'unknown-entry': {
    vi: 'Nhật ký không có mục số {seq}.',
    en: 'The log has no entry {seq}.',
  },
  'file-not-pdf': {
    vi: '"{file}" không phải tệp PDF. Hãy xuất lại tài liệu ra PDF rồi tải lên.',
    en: '"{file}" is not a PDF. Export the document as PDF and upload it again.',
  },
  'file-corrupt': {
    vi: '"{file}" bị hỏng, không đọc được. Hãy xuất lại PDF từ tệp gốc.',
    en: '"{file}" is damaged and cannot be read. Export it again from the original.',
  },
  'file-took-too-long': {
    vi: 'Đọc "{file}" mất quá lâu nên máy chủ đã dừng; tệp không hẳn có lỗi. Hãy tải lên lại khi máy chủ rảnh hơn; nếu vẫn vậy, xuất lại PDF từ tệp gốc.',
    en: 'Reading "{file}" took too long and was stopped; the file need not be at fault. Upload it again when the server is less busy; if it stays so, export it again from the original.',
  },
  'file-password': {
    vi: '"{file}" có mật khẩu. Hãy bỏ mật khẩu rồi tải lên lại.',
    en: '"{file}" is protected by a password. Remove the password and upload it again.',
  },
  'file-too-large': {
    vi: '"{file}" lớn hơn {max} MB. Hãy giảm dung lượng (nén ảnh quét) hoặc tách tệp.',
    en: '"{file}" is larger than {max} MB. Compress its scans, or split it.',
  },
  'file-missing': { vi: 'Chưa chọn tệp nào.', en: 'No file was chosen.' },
  'file-not-zip': {
    vi: '"{file}" không phải tệp .zip đọc được. Hãy nén lại thư mục kỳ họp thành .zip.',
    en: '"{file}" is not a readable .zip. Zip the session folder again.',
  },
  'import-empty': {
    vi: 'Không thấy danh sách đại biểu, chương trình hay tệp PDF nào. Hãy kiểm tra các tệp và tên tệp.',
    en: 'There are no delegates, agenda or PDF files here. Check the files and their names.',
  },
  'members-while-voting': {
    vi: 'Đang biểu quyết. Hãy kết thúc biểu quyết rồi sửa danh sách hoặc tổng số đại biểu.',
    en: 'A vote is open. End it, then change the list or the number of delegates.',
  },
  'total-too-small': {
    vi: 'Tổng số đại biểu {total} ít hơn số đại biểu được biểu quyết ({present}). Hãy xác nhận lại tổng số đại biểu, hoặc đưa dòng thừa ra khỏi danh sách.',
    en: 'The number of all delegates, {total}, is less than those who can vote ({present}). Confirm it anew, or take rows too many off the list.',
  },
  'member-speaking': {
    vi: 'Đại biểu này đang phát biểu. Hãy kết thúc phát biểu trước.',
    en: 'This delegate is speaking. End the speech first.',
  },
  'delegate-suspended': {
    vi: 'Đại biểu {name} đang bị tạm đình chỉ nhiệm vụ nên không ghi có mặt được. Nếu đã hết tạm đình chỉ, hãy ghi khôi phục trước.',
    en: 'The rights of {name} are suspended, so they cannot be marked present. If the suspension is over, restore them first.',
  },
  'merge-with-itself': {
    vi: 'Hãy chọn hai dòng khác nhau để gộp.',
    en: 'Choose two different rows to merge.',
  },
  'merge-suspended': {
    vi: 'Dòng bị gộp đang ghi tạm đình chỉ nhiệm vụ. Hãy giữ dòng đó và gộp dòng kia vào.',
    en: 'The row that goes is suspended. Keep that row and merge the other into it.',
  },
  'merge-while-voted': {
    vi: 'Dòng bị gộp đã trả lời một phiếu lấy ý kiến đang mở. Hãy chờ phiếu đó kết thúc, hoặc giữ dòng đó và gộp dòng kia vào.',
    en: 'The row that goes has answered an opinion poll that is open. Wait for its end, or keep that row and merge the other into it.',
  },
  'item-while-voting': {
    vi: 'Nội dung này đang có biểu quyết hoặc phiếu lấy ý kiến. Hãy chờ kết thúc rồi sửa.',
    en: 'A vote or an opinion poll on this item is open. Wait for its end, then change the item.',
  },
  'item-number-taken': {
    vi: 'Số {number} đã có ở một nội dung khác. Hãy chọn số khác, hoặc gộp hai nội dung.',
    en: 'Number {number} belongs to another item. Choose another, or merge the two items.',
  },
  'memo-to-secretariat-only': {
    vi: 'Tin nhắn của Chủ tọa chỉ gửi cho Thư ký; Thư ký gửi cho đại biểu, khách mời và Chủ tọa. Hãy chọn lại người nhận.',
    en: 'Whoever chairs writes to the secretariat alone; the secretariat writes to delegates, guests and the chair. Choose whom it is for again.',
  },
  'nobody-chairs': {
    vi: 'Chưa ghi ai là Chủ tọa nên chưa gửi được. Hãy ghi Thường trực và Chủ tọa ở mục Đại biểu rồi gửi lại.',
    en: 'Nobody is named as chair, so this could not be sent. Name the standing body and the chair in the section Delegates and send it again.',
  },
  'memos-full': {
    vi: 'Kỳ họp này đã có quá nhiều tin nhắn nên không gửi thêm được. Hãy thông báo tại hội trường.',
    en: 'This session has too many memos to take another. Announce it in the hall.',
  },
  'unknown-help-call': {
    vi: 'Lời gọi trợ giúp này không còn. Hãy xem lại danh sách.',
    en: 'There is no such call for help any more. Look at the list again.',
  },
  'unknown-placeholder': {
    vi: 'Kịch bản có chỗ tự điền không có: {names}. Hãy sửa lại theo danh sách chỗ tự điền bên cạnh, hoặc bỏ dấu ngoặc nhọn.',
    en: 'The script has placeholders that there are not: {names}. Correct them by the list beside the text, or leave the braces out.',
  },
  'script-step-of-session': {
    vi: 'Bước này thuộc cả kỳ họp, không thuộc riêng một nội dung. Hãy mở bước đó trong phần chung của kịch bản.',
    en: 'This step belongs to the session as a whole and to no item. Open it in the general part of the script.',
  },
  'item-audience-stays': {
    vi: 'Ai được biết nội dung này đã được ghi khi đưa vào chương trình nên không đổi được. Hãy bỏ nội dung, rồi thêm lại cho đúng người; cần cho người khác biết thêm thì phát hành tài liệu.',
    en: 'Who may know of this item was recorded when it came into the programme and stays so. Strike the item and add it anew for the right people; to tell others more, publish a document.',
  },
  'items-for-others': {
    vi: 'Hai nội dung này dành cho những người khác nhau nên không gộp được, và biểu quyết lại cũng phải ở nội dung dành cho những người như lần trước.',
    en: 'The two items are for different people, so they cannot be merged; a repeat of a vote, too, belongs in an item for the same people as before.',
  },
  'item-for-unit': {
    vi: 'Nội dung này chỉ dành cho {name} nên không đăng ký phát biểu, khai xung đột lợi ích hay biểu quyết ở đây. Hãy làm việc đó ở nội dung mà mọi đại biểu được biết.',
    en: 'This item is for {name} alone, so nobody asks to speak, declares a conflict of interest or votes in it. Do so in an item that all delegates may know of.',
  },
  'unknown-unit': {
    vi: 'Kỳ họp không có tổ hay ban "{id}". Hãy chọn lại trong danh sách tổ và ban.',
    en: 'The session has no group or committee "{id}". Choose one from the list.',
  },
  'unit-without-name': {
    vi: 'Chưa ghi tên mới của "{unit}". Hãy ghi tên rồi đổi.',
    en: 'There is no new name for "{unit}" yet. Write it, then rename.',
  },
  'unit-name-unchanged': {
    vi: 'Tên đang dùng đã là "{name}". Hãy ghi tên khác, hoặc bỏ qua.',
    en: 'It is called "{name}" already. Write another name, or leave it.',
  },
  'unit-name-taken': {
    vi: 'Kỳ họp đã có "{name}". Hãy chọn tên khác; nếu hai tên là một, hãy sửa thông tin từng đại biểu vào đúng tổ, ban đó.',
    en: 'The session has "{name}" already. Choose another name; if both are one, correct the particulars of each delegate.',
  },
  'committee-name-separates': {
    vi: 'Tên ban không được có dấu chấm phẩy: dấu này ngăn cách các ban của một đại biểu. Hãy ghi "{name}" không có dấu đó.',
    en: 'The name of a committee has no semicolon, which separates the committees of a delegate. Write "{name}" without it.',
  },
  'unit-name-too-long': {
    vi: 'Với tên này, các ban của đại biểu {name} dài quá 300 ký tự trong danh sách. Hãy ghi tên ngắn hơn.',
    en: 'With this name the committees of {name} would be longer than the 300 characters that the list holds. Write a shorter one.',
  },
  'document-wider-than-item': {
    vi: 'Nội dung của tài liệu này dành cho ít người hơn. Hãy chọn đúng những người được biết nội dung đó, hoặc để tài liệu không thuộc nội dung nào.',
    en: 'The agenda item of this document is for fewer people. Choose those who may know of the item, or let the document belong to no item.',
  },
  'item-has-happened': {
    vi: 'Nội dung này đã được tiến hành, đã có biểu quyết hoặc phát biểu nên không bỏ được. Hãy sửa nội dung thay vì bỏ.',
    en: 'This item was taken up, voted on or spoken to, so it cannot be struck. Correct it instead.',
  },
  'left-list': {
    vi: 'Thư ký đã đưa quý vị ra khỏi danh sách đại biểu, khách mời của kỳ họp này. Nếu đây là nhầm lẫn, hãy báo Thư ký.',
    en: 'The secretariat took you off the list of delegates or guests of this session. If that is a mistake, tell the secretariat.',
  },
  'import-unanswered': {
    vi: 'Có dòng trong tệp có thể là người hoặc nội dung đã có trong kỳ họp dưới tên khác. Hãy chọn ở bản xem trước rồi xác nhận lại.',
    en: 'A row of the file may be somebody or an item that the session has under another name. Choose in the preview, then confirm again.',
  },
  'import-expired': {
    vi: 'Bản xem trước này không còn. Hãy tải tệp lên lại.',
    en: 'This preview is gone. Upload the file again.',
  },
  'import-outdated': {
    vi: 'Kỳ họp đã thay đổi sau khi xem trước. Hãy xem lại rồi xác nhận.',
    en: 'The session changed after the preview. Look at the new preview, then confirm.',
  },
  'import-has-errors': {
    vi: 'Còn {count} lỗi trong tệp. Hãy sửa rồi tải lên lại; chưa có gì được nhập.',
    en: 'The files still have {count} errors. Mend them and upload again; nothing was imported.',
  },
  'log-changed': {
    vi: 'Nhật ký trên đĩa của máy chủ không còn như khi được ký, nên không xuất hồ sơ. Hãy dừng máy chủ và khôi phục từ bản sao lưu.',
    en: 'The log on the disk of the server is not as it was signed, so no record is exported. Stop the server and restore from a backup.',
  },
  'record-broken': {
    vi: 'Hồ sơ không toàn vẹn tại dòng {line}: {what}. Không có gì được nhập.',
    en: 'The record does not hold at line {line}: {what}. Nothing was imported.',
  },
  'record-newer': {
    vi: 'Hồ sơ do phiên bản phần mềm mới hơn ghi (dòng {line}). Hãy nâng cấp máy chủ này rồi nhập lại; không có gì được nhập.',
    en: 'A newer release wrote the record (line {line}). Upgrade this server and import it again; nothing was imported.',
  },
  'record-in-part': {
    vi: 'Hồ sơ này có mục không công bố: chỉ đọc và kiểm được, không tiếp nhận để tiếp tục kỳ họp được. Hãy nhập bản đầy đủ.',
    en: 'This record has sealed entries: it can be read and verified, not continued. Import the whole one.',
  },
  'record-whole-only': {
    vi: 'Nhật ký của kỳ họp này bắt đầu từ phiên bản 0.3.0 trở về trước; mã băm của nó cho phép dò ra nội dung không công bố, nên chỉ xuất được bản đầy đủ. Với người không được xem tất cả, hãy đưa biên bản thay cho hồ sơ.',
    en: 'The log of this session began in release 0.3.0 or earlier: with its hashes anybody could find out what is sealed, so that only the whole record can be exported. Give the minutes instead to those who may not see all of it.',
  },
  'no-annotations': {
    vi: 'Chưa có ghi chú nào để xuất. Nếu vừa ghi khi mất mạng, hãy chờ máy gửi xong rồi xuất lại.',
    en: 'There are no notes to export yet. If you wrote some without a network, wait until they are sent and try again.',
  },
  'annotations-took-too-long': {
    vi: 'Ghi chú vào tệp PDF này mất quá lâu nên máy chủ đã dừng. Hãy thử lại sau ít phút, hoặc xuất bản tóm tắt (DOCX).',
    en: 'Writing the notes into this PDF took too long and was stopped. Try again in a few minutes, or export the summary (DOCX).',
  },
  'annotations-not-exported': {
    vi: 'Tệp PDF này có cấu trúc khác thường nên không ghi thêm được. Hãy xuất bản tóm tắt (DOCX), hoặc báo Thư ký phát hành lại tệp.',
    en: 'This PDF is built in an unusual way and cannot be added to. Export the summary (DOCX), or ask the secretariat to publish the file anew.',
  },
  'export-took-too-long': {
    vi: 'Lập văn bản này mất quá lâu nên máy chủ đã dừng. Hãy thử lại khi máy chủ rảnh hơn; nếu vẫn vậy, báo người quản trị máy chủ.',
    en: 'Making this paper took too long and was stopped. Try again when the server is less busy; if it stays so, tell whoever runs the server.',
  },
  'words-not-read': {
    vi: 'Máy chủ chưa đọc được chữ trong tài liệu này nên chưa tìm kiếm được trong đó; vẫn mở đọc bình thường. Hãy báo Thư ký phát hành lại tệp.',
    en: 'The server could not read the words of this document, so nothing is found in it; it can be read all the same. Ask the secretariat to publish the file anew.',
  },
  'not-found': { vi: 'Không tìm thấy.', en: 'Not found.' },
  'session-not-closed': {
    vi: 'Kỳ họp chưa bế mạc nên chưa xuất được bản chính thức.',
    en: 'The session is not closed yet, so the official version cannot be made.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

/**
 * Every expected "no" of the system, with one sentence in each language that says what to do.
 * `{name}` is replaced by the parameter of that name.
 */
export const REFUSALS = /* @__PURE__ */ allRefusals();

function allRefusals() {
  return {
    ...BALLOT_REFUSALS,
    ...AGENDA_REFUSALS,
    ...GROUP_REFUSALS,
    ...QUESTIONING_REFUSALS,
    ...POLL_REFUSALS,
    ...SEATING_REFUSALS,
    ...REGISTER_REFUSALS,
    ...ADMINISTRATION_REFUSALS,
    ...STAFF_REFUSALS,
    ...LENT_REFUSALS,
    ...SERVER_REFUSALS,
  };
}

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal as it travels: the code for programs, both sentences for people. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly vi: string;
  readonly en: string;
}

export type Outcome<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal };

/** Fills the sentences of `code` with `params`. */
export function refusal(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}): Refusal {
  const fill = (language: 'vi' | 'en') =>
    REFUSALS[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
      fillingOf(name, params[name] ?? whole, language),
    );
  return { code, vi: fill('vi'), en: fill('en') };
}

export function refuse(
  code: RefusalCode,
  params: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: refusal(code, params) };
}

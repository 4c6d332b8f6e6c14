/** What the register answers to what cannot be. */
export const REGISTER_REFUSALS = {
  'office-not-founded': {
    vi: 'Máy chủ này chưa được thiết lập. Hãy mở trang quản trị bằng mã thiết lập hiện trên máy chủ.',
    en: 'This server has not been set up. Open the administration page with the setup code that the server shows.',
  },
  'office-founded': {
    vi: 'Máy chủ này đã được thiết lập rồi. Hãy đăng nhập bằng mã của người quản trị.',
    en: 'This server has been set up already. Sign in with the code of an administrator.',
  },
  'register-not-permitted': {
    vi: 'Việc này của người quản trị, hoặc của Thư ký phụ trách cơ quan đó. Hãy nhờ người quản trị.',
    en: 'This is for an administrator, or the secretary of that body. Ask an administrator.',
  },
  'id-taken': {
    vi: 'Mã {id} đã thuộc về một mục khác nên chưa ghi gì. Hãy tải lại trang rồi nhập lại.',
    en: 'The id {id} belongs to another entry, so nothing was recorded. Reload the page and enter it again.',
  },
  'unknown-person': {
    vi: 'Sổ bộ không có người này. Hãy tải lại danh sách.',
    en: 'The register has no such person. Reload the list.',
  },
  'unknown-body': {
    vi: 'Sổ bộ không có cơ quan này. Hãy tải lại danh sách.',
    en: 'The register has no such body. Reload the list.',
  },
  'unknown-term': {
    vi: 'Sổ bộ không có nhiệm kỳ này. Hãy tải lại danh sách.',
    en: 'The register has no such term. Reload the list.',
  },
  'unknown-membership': {
    vi: 'Sổ bộ không có tư cách thành viên này. Hãy tải lại danh sách.',
    en: 'The register has no such membership. Reload the list.',
  },
  'unknown-appointment': {
    vi: 'Sổ bộ không có phân công này. Hãy tải lại danh sách.',
    en: 'The register has no such appointment. Reload the list.',
  },
  'unknown-session': {
    vi: 'Sổ bộ không có kỳ họp này. Hãy tải lại danh sách.',
    en: 'The register has no such session. Reload the list.',
  },
  'still-used': {
    vi: '"{name}" còn được dùng trong sổ bộ nên không bỏ được. Hãy bỏ các mục dùng đến trước, hoặc ghi ngày kết thúc thay vì bỏ.',
    en: 'The register still uses "{name}", so it cannot be struck. Strike what uses it first, or give it a last day instead.',
  },
  'same-name': {
    vi: 'Đã có người tên {name}. Nếu là hai người, hãy ghi thêm điều để phân biệt (chức vụ, đơn vị, năm sinh); nếu là một, hãy chọn người đã có.',
    en: 'There is somebody called {name} already. If they are two people, add what tells them apart (post, unit, year of birth); if they are one, choose the one that is there.',
  },
  'person-merged': {
    vi: '{name} đã được gộp vào mục {into}. Hãy ghi ở mục {into}.',
    en: '{name} was merged into {into}. Enter it under {into}.',
  },
  'merge-same-person': {
    vi: 'Không gộp một người vào chính mình được. Hãy chọn người kia.',
    en: 'Nobody can be merged into themselves. Choose the other one.',
  },
  'merge-overlaps': {
    vi: '{name} và {into} cùng là thành viên của "{body}" trong những ngày trùng nhau nên chưa gộp được. Hãy gạch hoặc sửa ngày của một trong hai ở mục Thành viên, rồi gộp.',
    en: '{name} and {into} are both members of "{body}" on the same days, so they cannot be merged yet. Under Members, strike one of the two or correct its days, then merge.',
  },
  'register-changed': {
    vi: 'Sổ bộ đã thay đổi sau khi xem trước nên chưa nhập gì. Hãy chọn lại tệp, xem lại rồi xác nhận.',
    en: 'The register changed after the preview, so nothing was imported. Choose the file again, look, then confirm.',
  },
  'name-unchanged': {
    vi: 'Người này đã mang tên {name}. Hãy xem lại ngày đổi tên trong sổ bộ.',
    en: 'This person is called {name} already. Look at the day of the change in the register.',
  },
  'name-change-order': {
    vi: 'Sổ bộ đã ghi một lần đổi tên của {name} từ ngày đó hoặc sau đó. Hãy chọn ngày sau lần đổi tên ấy.',
    en: 'The register has a change of name of {name} from that day or a later one. Choose a day after it.',
  },
  'days-reversed': {
    vi: 'Ngày kết thúc của "{name}" trước ngày bắt đầu. Hãy sửa lại ngày.',
    en: 'The last day of "{name}" is before its first. Correct the days.',
  },
  'ends-later': {
    vi: '"{name}" vốn kết thúc sớm hơn ngày đó. Muốn kéo dài thì sửa ngày kết thúc.',
    en: 'The last day of "{name}" is earlier than that. To make it longer, correct its days.',
  },
  'ended-already': {
    vi: '"{name}" đã được ghi kết thúc. Nếu ngày ghi sai, hãy sửa ngày.',
    en: 'The end of "{name}" is recorded already. If the day is wrong, correct it.',
  },
  'members-in-force': {
    vi: '"{name}" còn {count} thành viên, bộ phận, nhiệm kỳ hoặc phân công có hiệu lực sau ngày đó. Hãy cho kết thúc tất cả cùng ngày, hoặc ghi kết thúc từng mục trước.',
    en: 'There are {count} members, parts, terms or appointments of "{name}" in force after that day. Let all of them end with it, or end each first.',
  },
  'body-needs-parent': {
    vi: 'Thường trực, ban và tổ phải thuộc một cơ quan. Hãy chọn cơ quan mà "{name}" thuộc về.',
    en: 'A standing body, a committee and a group belong to a body. Choose the one that "{name}" is a part of.',
  },
  'body-circle': {
    vi: '"{name}" không thể thuộc về chính mình hay về bộ phận của mình. Hãy chọn cơ quan khác.',
    en: 'A body cannot be a part of itself or of its own parts. Choose another one for "{name}".',
  },
  'unit-name-unfit': {
    vi: 'Tên ban, tổ không được quá 120 ký tự và không có dấu chấm phẩy. Hãy sửa tên "{name}".',
    en: 'The name of a committee or group has at most 120 characters and no semicolon. Change the name "{name}".',
  },
  'body-outside-parent': {
    vi: 'Thời gian của "{name}" ra ngoài thời gian của "{parent}". Hãy sửa lại ngày.',
    en: 'The days of "{name}" go beyond those of "{parent}". Correct the days.',
  },
  'term-outside-body': {
    vi: 'Nhiệm kỳ "{name}" ra ngoài thời gian của "{body}". Hãy sửa lại ngày.',
    en: 'The term "{name}" goes beyond the days of "{body}". Correct the days.',
  },
  'term-of-another-body': {
    vi: 'Nhiệm kỳ "{name}" không phải của "{body}" hay của cơ quan mà nó thuộc về. Hãy chọn nhiệm kỳ khác.',
    en: 'The term "{name}" is neither of "{body}" nor of what that is a part of. Choose another term.',
  },
  'outside-body': {
    vi: 'Ngày của "{name}" ra ngoài thời gian của "{body}". Hãy sửa lại ngày.',
    en: 'The days of "{name}" go beyond those of "{body}". Correct the days.',
  },
  'outside-term': {
    vi: 'Ngày của "{name}" ra ngoài nhiệm kỳ "{term}". Hãy sửa lại ngày hoặc chọn nhiệm kỳ khác.',
    en: 'The days of "{name}" go beyond the term "{term}". Correct the days, or choose another term.',
  },
  'membership-overlaps': {
    vi: '{name} đã là thành viên của cơ quan này trong những ngày đó. Hãy ghi kết thúc lần trước, hoặc sửa ngày.',
    en: '{name} is a member of this body on those days already. End the earlier membership, or correct the days.',
  },
  'membership-of-another': {
    vi: 'Không thể đổi người hay cơ quan của một tư cách thành viên ({name}). Nếu ghi nhầm, hãy bỏ mục này rồi ghi mục mới.',
    en: 'A membership stays with its person and body ({name}). If it was entered by mistake, strike it and enter another.',
  },
  'suspension-outside': {
    vi: 'Ngày tạm đình chỉ của {name} ra ngoài thời gian là thành viên. Hãy sửa lại ngày.',
    en: '{name} is not a member on the day from which their rights rest. Correct the days.',
  },
  'suspended-already': {
    vi: '{name} đã bị tạm đình chỉ vào ngày đó. Hãy ghi khôi phục trước.',
    en: 'The rights of {name} rest on that day already. Restore them first.',
  },
  'not-suspended': {
    vi: '{name} không bị tạm đình chỉ. Hãy tải lại danh sách.',
    en: 'The rights of {name} do not rest. Reload the list.',
  },
  'last-administrator': {
    vi: 'Máy chủ phải luôn có người quản trị. Hãy phân công người quản trị khác trước.',
    en: 'There must always be an administrator. Appoint another one first.',
  },
  'session-kind-of-council': {
    vi: 'Chỉ Hội đồng nhân dân có loại kỳ họp này. Hãy chọn phiên họp hoặc hội nghị cho "{title}".',
    en: 'Only a People\'s Council has sessions of this kind. Choose a meeting or a conference for "{title}".',
  },
  'session-number-taken': {
    vi: 'Kỳ họp thứ {number} của nhiệm kỳ này đã có. Hãy chọn số khác.',
    en: 'There is a session number {number} in this term already. Choose another number.',
  },
  'session-convened': {
    vi: '"{title}" đã được triệu tập. Hãy sửa thông tin ngay trong kỳ họp.',
    en: 'The session "{title}" has been convened. Change its details in the session itself.',
  },
  'session-not-convened': {
    vi: '"{title}" chưa được triệu tập nên chưa lưu trữ được. Hãy triệu tập trước, hoặc bỏ nếu ghi nhầm.',
    en: 'The session "{title}" has not been convened, so it cannot be archived. Convene it first, or strike it if it is a mistake.',
  },
  'unknown-agenda-template': {
    vi: 'Sổ bộ không có chương trình mẫu này. Hãy tải lại trang.',
    en: 'The register has no such template. Reload the page.',
  },
  'agenda-template-called-so': {
    vi: 'Cơ quan này đã có chương trình mẫu tên "{title}". Hãy đặt tên khác.',
    en: 'This body has a template called "{title}" already. Choose another name.',
  },
  'roster-changed': {
    vi: 'Danh sách thành viên của "{title}" đã khác danh sách vừa xem. Hãy xem lại rồi xác nhận.',
    en: 'The members for "{title}" are no longer those that were shown. Look at them again, then confirm.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

/** What is refused of debates in groups, in both languages. */
export const GROUP_REFUSALS = {
  'unknown-group-debate': {
    vi: 'Không có đợt thảo luận tổ này nữa. Hãy xem lại mục Thảo luận tổ.',
    en: 'There is no such debate in groups. Look at the group debates again.',
  },
  'unknown-debate-group': {
    vi: 'Không có tổ thảo luận này nữa. Hãy xem lại danh sách các tổ.',
    en: 'There is no such group. Look at the list of groups again.',
  },
  'group-debate-in-closed-item': {
    vi: 'Nội dung này chỉ dành cho một tổ hoặc một Ban nên không chia tổ thảo luận. Hãy chọn nội dung khác.',
    en: 'This item is for one group or committee alone, so it is not debated in groups. Choose another item.',
  },
  'group-debate-of-item': {
    vi: 'Nội dung này đã có một đợt thảo luận tổ chưa tổng hợp. Hãy sửa đợt đó, hoặc tổng hợp xong rồi lập đợt mới.',
    en: 'This item already has a debate in groups that is not merged. Change that one, or merge it first.',
  },
  'group-debate-begun': {
    vi: 'Các tổ đã bắt đầu thảo luận nên không chia lại được. Hãy đổi phòng, chủ trì, thư ký hoặc chuyển đại biểu ở từng tổ.',
    en: 'The groups have begun to meet, so they are not made anew. Change the room, chair, secretary or members of each group.',
  },
  'group-debate-not-begun': {
    vi: 'Các tổ chưa thảo luận nên chưa có gì để tổng hợp. Hãy bắt đầu thảo luận tổ trước.',
    en: 'The groups have not met yet, so there is nothing to merge. Begin the debate in groups first.',
  },
  'group-debate-merged': {
    vi: 'Ý kiến thảo luận tổ đã được tổng hợp vào biên bản nên không sửa được nữa. Có sai sót thì đính chính trong Nhật ký.',
    en: 'What the groups said has been merged into the record and stays. Correct a mistake in the log.',
  },
  'group-debate-item-not-current': {
    vi: 'Nội dung này chưa được tiến hành hoặc đã xong nên các tổ chưa họp được. Hãy bắt đầu nội dung trước.',
    en: 'This item is not under way, so its groups cannot meet. Start the item first.',
  },
  'groups-without-leader': {
    vi: 'Chưa có chủ trì hoặc thư ký: {names}. Hãy ghi đủ chủ trì và thư ký của từng tổ rồi bắt đầu.',
    en: 'A chair or secretary is missing: {names}. Name both for each group, then begin.',
  },
  'in-two-debate-groups': {
    vi: '{name} đang ở hai tổ. Mỗi đại biểu chỉ ở một tổ: hãy bỏ khỏi một trong hai.',
    en: '{name} is in two groups. Each delegate is in one only: take them out of one of them.',
  },
  'leads-another-group': {
    vi: 'Chủ trì và thư ký (nếu là đại biểu) phải là người của tổ: {name}. Hãy chọn người trong tổ, hoặc thêm người đó vào tổ.',
    en: 'The chair, and a secretary who is a delegate, have to be members of the group: {name}. Choose a member, or add them to it.',
  },
  'leads-group-left': {
    vi: 'Đại biểu này đang chủ trì hoặc làm thư ký {name}. Hãy ghi người khác thay ở tổ đó trước khi chuyển.',
    en: 'This delegate chairs {name} or keeps its list. Name somebody else there before moving them.',
  },
  'not-in-debate-group': {
    vi: 'Đại biểu không thuộc {name} nên không đăng ký phát biểu ở đó được. Hãy báo Thư ký kỳ họp nếu cần chuyển tổ.',
    en: 'The delegate is not in {name}, so they cannot ask to speak there. Tell the secretariat if they should be.',
  },
  'group-not-meeting': {
    vi: '{name} hiện không họp. Hãy chờ tổ bắt đầu, hoặc mở lại phần thảo luận của tổ.',
    en: '{name} is not meeting now. Wait until it begins, or resume its meeting.',
  },
  'group-speaks-on-its-item': {
    vi: 'Ở tổ chỉ phát biểu về nội dung mà tổ đang thảo luận. Hãy tải lại màn hình rồi đăng ký lại.',
    en: 'In a group one speaks on the item that it debates. Reload the page and ask again.',
  },
  'group-of-others': {
    vi: 'Chỉ chủ trì, thư ký của {name} và Thư ký kỳ họp làm được việc này. Hãy báo họ.',
    en: 'Only the chair and secretary of {name}, and the secretariat, may do this. Tell them.',
  },
  'group-summary-empty': {
    vi: 'Báo cáo tổng hợp chưa có chữ nào. Hãy viết ý kiến của tổ rồi gửi.',
    en: 'The summary is empty. Write what the group said, then hand it in.',
  },
  'groups-still-meeting': {
    vi: 'Còn tổ đang thảo luận: {names}. Hãy kết thúc phần thảo luận của các tổ đó trước.',
    en: 'Groups are still meeting: {names}. End their meetings first.',
  },
  'group-summaries-missing': {
    vi: 'Chưa có báo cáo tổng hợp của {names}. Hãy chờ tổ gửi, hoặc chọn tổng hợp không có báo cáo của tổ đó.',
    en: 'The summary of {names} is not in. Wait for it, or choose to merge without it.',
  },
} as const;

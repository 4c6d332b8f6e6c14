/** What the server says of votes, their rules and ballots; part of `REFUSALS`. */
export const POLL_REFUSALS = {
  'no-quorum': {
    vi: 'Mới có {present}/{total} đại biểu có mặt; cần ít nhất {needed}. Hãy điểm danh trước khi biểu quyết.',
    en: 'Only {present} of {total} delegates are present; {needed} are needed. Take attendance before the vote.',
  },
  'poll-already-open': {
    vi: 'Đang có một biểu quyết mở. Hãy kết thúc biểu quyết đó trước.',
    en: 'A vote is open already. Close it first.',
  },
  'poll-open': {
    vi: 'Đang có biểu quyết mở. Hãy kết thúc biểu quyết trước.',
    en: 'A vote is open. Close it first.',
  },
  'unknown-poll': { vi: 'Không có biểu quyết {id}.', en: 'There is no vote {id}.' },
  'opinion-poll-open': {
    vi: 'Còn phiếu lấy ý kiến chưa kết thúc: {titles}. Hãy kết thúc hoặc hủy trước khi bế mạc.',
    en: 'An opinion poll is still open: {titles}. Close it or annul it before closing the session.',
  },
  'poll-over': {
    vi: 'Biểu quyết này đã kết thúc. Hãy xem kết quả ở trang Điều hành.',
    en: 'This vote has closed already. See its result on the conducting page.',
  },
  'poll-not-closed': {
    vi: 'Biểu quyết chưa kết thúc nên chưa có kết quả. Hãy kết thúc biểu quyết trước.',
    en: 'The vote has not closed, so there is no result yet. Close it first.',
  },
  'poll-already-announced': { vi: 'Kết quả đã được công bố.', en: 'The result was announced already.' },
  'poll-superseded': {
    vi: 'Biểu quyết này đã được thay bằng một lần biểu quyết lại.',
    en: 'This vote was replaced by a repeat already.',
  },
  'poll-form-unfit': {
    vi: 'Hình thức này không dùng được cho loại phiếu đã chọn. Hãy chọn hình thức khác.',
    en: 'This way of voting does not go with this kind of paper. Choose another.',
  },
  'poll-names-repeated': {
    vi: 'Phiếu có dòng bị ghi hai lần. Hãy bỏ dòng trùng, hoặc ghi thêm chức vụ để phân biệt người trùng tên.',
    en: 'A line stands on the paper twice. Remove it, or tell namesakes apart by their office.',
  },
  'poll-too-few-candidates': {
    vi: 'Số người ứng cử ít hơn số người cần bầu. Hãy thêm người hoặc giảm số cần bầu.',
    en: 'There are fewer candidates than seats. Add candidates or lower the number of seats.',
  },
  'poll-manual-by-hand': {
    vi: 'Biểu quyết thủ công kết thúc khi Thư ký thứ hai xác nhận, không đặt được thời gian.',
    en: 'A manual vote ends when the second secretary confirms it; it has no time limit.',
  },
  'poll-timing-unfit': {
    vi: 'Phiếu lấy ý kiến đặt hạn theo ngày giờ; biểu quyết tại hội trường đặt theo giây hoặc kết thúc bằng tay.',
    en: 'An opinion poll ends at a day and time; a vote in the hall after seconds or by hand.',
  },
  'poll-end-unfit': {
    vi: 'Hạn trả lời phải sau thời điểm này và không quá 60 ngày. Hãy chọn lại.',
    en: 'The end has to lie ahead, within 60 days. Choose another.',
  },
  'trial-over': {
    vi: 'Biểu quyết thử đã kết thúc; không phải làm gì thêm.',
    en: 'The trial vote is over; nothing more needs to be done.',
  },
  'prepared-poll-opened': {
    vi: 'Câu hỏi này đã được đưa ra biểu quyết. Muốn hỏi lại, hãy dùng “Biểu quyết lại” ở biểu quyết đó.',
    en: 'This question has been put to the vote already. To ask it again, repeat that vote.',
  },
  'unknown-prepared-poll': {
    vi: 'Câu hỏi này không còn trong danh sách soạn sẵn; có thể Thư ký khác đã bỏ.',
    en: 'This question is not on the list of prepared ones any more; another secretary may have dropped it.',
  },
  'poll-not-held-so': {
    vi: 'Chỉ tạm dừng hoặc hẹn kết thúc được biểu quyết trên máy tại hội trường. Biểu quyết thủ công kết thúc khi kết quả kiểm đếm được xác nhận.',
    en: 'Only a vote of the hall on tablets can be held, or closed in a few seconds. One by hand ends when its count is confirmed.',
  },
  'poll-held': {
    vi: 'Biểu quyết đang tạm dừng. Hãy cho tiếp tục trước.',
    en: 'The vote is on hold. Resume it first.',
  },
  'poll-not-held': {
    vi: 'Biểu quyết này đã được cho tiếp tục; không phải làm gì thêm.',
    en: 'This vote goes on already; nothing more needs to be done.',
  },
  'poll-time-up': {
    vi: 'Đã hết giờ biểu quyết; phiếu đang được kiểm. Muốn biểu quyết thêm, hãy biểu quyết lại.',
    en: 'The time of this vote is up and its ballots are being counted. Repeat the vote if it has to go on.',
  },
  'poll-ends-sooner': {
    vi: 'Biểu quyết này sẽ tự kết thúc sớm hơn; không phải làm gì thêm.',
    en: 'This vote ends by itself sooner; nothing more needs to be done.',
  },
  'poll-end-not-set': {
    vi: 'Việc hẹn kết thúc đã được thu lại; biểu quyết vẫn tiếp tục.',
    en: 'The closing was taken back already; the vote goes on.',
  },
  'poll-goes-on': {
    vi: 'Chưa hết giờ biểu quyết. Hãy chờ hết giờ, hoặc bấm kết thúc.',
    en: 'The time of this vote is not up. Wait for it, or close the vote.',
  },
  'poll-end-fixed': {
    vi: 'Không lùi được thời điểm kết thúc biểu quyết này; hãy để biểu quyết kết thúc đúng giờ, hoặc hủy và biểu quyết lại.',
    en: 'The end of this vote cannot be moved; let it end in time, or annul it and vote again.',
  },
  'poll-without-voters': {
    vi: 'Không còn ai được biểu quyết nội dung này. Hãy kiểm tra tổ, ban và danh sách không được tham gia.',
    en: 'Nobody is left who may vote. Check the group and the list of recused delegates.',
  },
  'poll-answers-too-few': {
    vi: 'Chỉ có {voters}/{total} đại biểu được trả lời, nhưng cần ít nhất {needed} ý kiến. Hãy bớt người không tham gia, hoặc biểu quyết tại hội trường.',
    en: 'Only {voters} of {total} members may answer, but {needed} answers are needed. Recuse fewer, or vote in the hall.',
  },
  'poll-is-manual': {
    vi: 'Nội dung này biểu quyết thủ công (giơ tay hoặc phiếu giấy), không bấm trên máy.',
    en: 'This vote is taken by hand or on paper, not on the tablet.',
  },
  'poll-is-not-manual': {
    vi: 'Biểu quyết này bỏ phiếu trên máy nên không nhập kết quả bằng tay.',
    en: 'This vote is taken on the tablets; its count cannot be entered by hand.',
  },
  'poll-is-secret': {
    vi: 'Đây là bỏ phiếu kín. Hãy tải lại ứng dụng rồi bỏ phiếu.',
    en: 'This is a secret ballot. Reload the app, then vote.',
  },
  'not-in-electorate': {
    vi: 'Nội dung này do tổ hoặc ban khác biểu quyết.',
    en: 'This question is voted on by another group or committee.',
  },
  recused: {
    vi: 'Đại biểu không được tham gia biểu quyết nội dung này vì xung đột lợi ích đã ghi nhận.',
    en: 'You are recused from this vote because of a recorded conflict of interest.',
  },
  'ballot-malformed': {
    vi: 'Phiếu không đúng mẫu của biểu quyết này nên chưa được ghi. Hãy mở lại phiếu và bấm lại.',
    en: 'The ballot does not fit this vote and was not recorded. Open it again and vote again.',
  },
  'token-issued-elsewhere': {
    vi: 'Phiếu kín của đại biểu đã được phát trên máy khác. Hãy bỏ phiếu trên máy đó; nếu máy hỏng, báo Thư ký.',
    en: 'Your secret ballot was given to another device. Vote there; if it is broken, tell the secretariat.',
  },
  'token-used': {
    vi: 'Phiếu này đã được bỏ vào hòm phiếu; mỗi phiếu chỉ bỏ một lần.',
    en: 'This ballot is in the box already; it can be cast only once.',
  },
  'box-not-published': {
    vi: 'Hòm phiếu chỉ được công khai sau khi công bố kết quả.',
    en: 'The box is published only once the result has been announced.',
  },
  'manual-count-missing': {
    vi: 'Chưa có kết quả nào chờ xác nhận.',
    en: 'No count is waiting to be confirmed.',
  },
  'manual-count-same-person': {
    vi: 'Người xác nhận phải khác người đã nhập. Hãy để Thư ký thứ hai hoặc Ban kiểm phiếu xác nhận.',
    en: 'Whoever confirms must be another person than who entered it. Let the second secretary or a counter confirm.',
  },
  'counters-only': {
    vi: 'Đại biểu không thuộc Ban kiểm phiếu nên không xác nhận hoặc trả lại kết quả được. Hãy báo Thư ký nếu có nhầm lẫn.',
    en: 'You are not one of the counters, so you cannot confirm a count or send it back. Tell the secretariat if that is a mistake.',
  },
  'counter-on-paper': {
    vi: 'Đại biểu có tên trên phiếu này nên không được xác nhận kết quả kiểm phiếu. Hãy để thành viên khác của Ban kiểm phiếu xác nhận.',
    en: 'Your name is on this paper, so you cannot keep its count. Let another counter do it.',
  },
  'counter-recused': {
    vi: 'Đại biểu không tham gia biểu quyết nội dung này nên không được xác nhận kết quả. Hãy để thành viên khác của Ban kiểm phiếu xác nhận.',
    en: 'You take no part in this vote, so you cannot keep its count. Let another counter do it.',
  },
  'counters-while-counting': {
    vi: 'Kết quả kiểm đếm đã được nhập. Hãy xong cuộc biểu quyết này rồi đổi Ban kiểm phiếu.',
    en: 'A count has been entered. Finish this vote, then change the counters.',
  },
  'manual-count-changed': {
    vi: 'Kết quả vừa được nhập lại. Hãy xem số mới rồi xác nhận.',
    en: 'The count was entered anew just now. Look at the new numbers, then confirm.',
  },
  'manual-count-unfit': {
    vi: 'Kết quả nhập không đúng mẫu của biểu quyết này. Hãy nhập lại.',
    en: 'The count does not fit this vote. Enter it again.',
  },
  'manual-papers-exceed': {
    vi: 'Số phiếu phát ra ({issued}) nhiều hơn số đại biểu được biểu quyết ({voters}). Hãy kiểm tra lại.',
    en: 'More ballots were issued ({issued}) than there are voters ({voters}). Check the numbers.',
  },
  'manual-returned-exceed': {
    vi: 'Số phiếu thu về ({returned}) nhiều hơn số phiếu phát ra ({issued}). Hãy kiểm tra lại.',
    en: 'More ballots came back ({returned}) than were issued ({issued}). Check the numbers.',
  },
  'manual-votes-exceed': {
    vi: 'Tổng số ý kiến ({votes}) nhiều hơn mức có thể ({ballots}). Hãy đếm và nhập lại.',
    en: 'There are more votes ({votes}) than there can be ({ballots}). Count and enter again.',
  },
  'manual-votes-missing': {
    vi: 'Tổng số phiếu bầu ({votes}) ít hơn số phiếu hợp lệ có ghi tên ({ballots}). Hãy kiểm tra lại, kể cả số phiếu trắng.',
    en: 'There are fewer votes ({votes}) than valid papers with a name on them ({ballots}). Check them, and the blank ones.',
  },
  'manual-sum-differs': {
    vi: 'Dòng {place}: tổng là {votes} nhưng số phiếu thu về là {ballots}. Hãy kiểm tra lại dòng này.',
    en: 'Line {place} adds up to {votes}, but {ballots} papers came back. Check this line.',
  },
  'manual-name-twice': {
    vi: 'Có đại biểu được ghi hai lần. Hãy kiểm tra lại danh sách.',
    en: 'A delegate is entered twice. Check the list.',
  },
  'manual-name-unfit': {
    vi: 'Đại biểu {name} không có mặt hoặc không được biểu quyết nội dung này.',
    en: '{name} is not present or has no vote on this question.',
  },
  'rule-met-by-nothing': {
    vi: 'Quy tắc "{name}" có ngưỡng bằng 0, không cần phiếu nào cũng đạt. Hãy sửa tử số thành ít nhất 1.',
    en: 'The rules "{name}" have a threshold of nought, which nothing has to meet. Make its numerator at least 1.',
  },
  'rule-not-in-set': {
    vi: 'Quy tắc "{name}" không có quy định về Hội đồng khuyết nhiều đại biểu. Hãy chọn quy tắc khác hoặc chọn loại quyết định thông thường.',
    en: 'The rules "{name}" say nothing of a council with many seats empty. Choose other rules, or an ordinary decision.',
  },
  'rule-set-built-in': {
    vi: 'Không sửa được bộ quy tắc có sẵn "{name}". Hãy lưu thành bản riêng với mã khác.',
    en: 'The built-in rule set "{name}" cannot be changed. Save a copy under another id.',
  },
  'unknown-rule-set': { vi: 'Không có bộ quy tắc {id}.', en: 'There is no rule set {id}.' },
  'not-eligible': {
    vi: 'Đại biểu chưa được điểm danh có mặt nên chưa biểu quyết được. Hãy báo Thư ký kỳ họp.',
    en: 'You are not marked present, so you cannot vote yet. Please tell the secretariat.',
  },
  'not-a-delegate': { vi: 'Chỉ đại biểu được biểu quyết.', en: 'Only delegates may vote.' },
  'ballot-id-reused': {
    vi: 'Phiếu này trùng mã với một phiếu khác. Hãy bấm biểu quyết lại.',
    en: 'This ballot reuses the id of another one. Please vote again.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

/** What is refused of questioning by groups of issues, in both languages. */
export const QUESTIONING_REFUSALS = {
  'unknown-issue-group': {
    vi: 'Không có nhóm vấn đề chất vấn này nữa. Hãy xem lại danh sách các nhóm.',
    en: 'There is no such group of issues. Look at the list again.',
  },
  'issue-group-closed': {
    vi: 'Nhóm vấn đề "{title}" đã kết thúc nên giữ nguyên. Cần chất vấn thêm thì mở lại nhóm.',
    en: 'The group of issues "{title}" has ended and stays as it is. Open it again to go on with it.',
  },
  'issue-group-begun': {
    vi: 'Nhóm vấn đề "{title}" đã được chất vấn nên không bỏ được. Hãy kết thúc nhóm.',
    en: 'The group of issues "{title}" has been dealt with, so it is not dropped. Close it instead.',
  },
  'issue-group-not-open': {
    vi: 'Nhóm vấn đề "{title}" chưa mở nên không có gì để kết thúc.',
    en: 'The group of issues "{title}" is not open, so there is nothing to close.',
  },
  'question-twice-in-group': {
    vi: 'Một câu chất vấn được xếp hai lần trong nhóm. Hãy bỏ một chỗ.',
    en: 'A question stands twice in the group. Take it out once.',
  },
  'question-not-in-group': {
    vi: 'Câu chất vấn không còn ở nhóm "{title}" nên không xếp lại được. Hãy xem lại danh sách của nhóm.',
    en: 'The question is not in the group "{title}" any more, so it was not moved. Look at the list of the group again.',
  },
  'question-not-taken-up': {
    vi: 'Câu chất vấn "{topic}" chưa được chuyển đến người bị chất vấn. Hãy chuyển trước, rồi xếp vào nhóm.',
    en: 'The question "{topic}" has not been passed on yet. Pass it on first, then put it into a group.',
  },
  'question-in-open-group': {
    vi: 'Câu chất vấn "{topic}" thuộc nhóm "{title}" đã được chất vấn nên không chuyển nhóm được.',
    en: 'The question "{topic}" is in the group "{title}", which has been dealt with, so it stays there.',
  },
  'unknown-answer': {
    vi: 'Không có lượt trả lời này nữa. Hãy xem lại màn hình điều hành.',
    en: 'There is no such answer. Look at the page again.',
  },
  'answer-over': {
    vi: 'Lượt trả lời này đã kết thúc. Cần trả lời thêm thì mời trả lời lại.',
    en: 'This answer has ended. Call the official again to go on.',
  },
} as const;

/** What is refused of the programme, in both languages. */
export const AGENDA_REFUSALS = {
  'no-such-day': {
    vi: 'Kỳ họp chỉ có {max} ngày. Hãy chọn ngày khác, hoặc sửa số ngày trong thông tin kỳ họp.',
    en: 'The session has {max} days. Choose another day, or correct the number of days in the session details.',
  },
  'no-such-place': {
    vi: 'Chương trình vừa thay đổi nên chỗ đã chọn không còn. Hãy xem lại chương trình rồi chọn chỗ khác.',
    en: 'The programme has just changed, and the chosen place is gone. Look at the programme and choose another place.',
  },
  'item-into-itself': {
    vi: 'Một nội dung không thể nằm trong chính nó hay trong mục con của nó. Hãy chọn chỗ khác.',
    en: 'An item cannot be a part of itself or of one of its parts. Choose another place.',
  },
  'item-in-closed-item': {
    vi: 'Nội dung "{title}" dành cho ít người hơn nên không thể chứa nội dung này. Hãy đặt nội dung này ở ngoài.',
    en: 'Item "{title}" is for fewer people, so this one cannot be a part of it. Place it outside.',
  },
  'item-too-deep': {
    vi: 'Chương trình có nhiều nhất {max} cấp (I, 1, 1.1, a). Hãy đặt nội dung này ở cấp trên.',
    en: 'A programme has at most {max} levels (I, 1, 1.1, a). Place this item on a higher level.',
  },
  'item-begun': {
    vi: 'Nội dung {number} đã được tiến hành nên giữ nguyên chỗ và thời gian. Hãy chọn nội dung chưa tiến hành.',
    en: 'Item {number} has been taken up, so its place and times stay. Choose one that has not been.',
  },
  'postponed-to-earlier-day': {
    vi: 'Nội dung chỉ hoãn được sang một buổi hay một ngày sau. Muốn làm sớm hơn, hãy chuyển chỗ nội dung trong chương trình.',
    en: 'An item is postponed to a later sitting or day. To deal with it earlier, move it in the programme.',
  },
  'item-not-postponed': {
    vi: 'Nội dung này không bị hoãn nên không có gì để đưa trở lại.',
    en: 'This item was not postponed, so there is nothing to put back.',
  },
  'item-not-skipped': {
    vi: 'Nội dung này không bị bỏ qua nên không có gì để đưa trở lại.',
    en: 'This item was not skipped, so there is nothing to put back.',
  },
  'item-number-stays': {
    vi: 'Nội dung {number} giữ nguyên số: số do cơ quan đặt, hoặc đã có tài liệu, phát biểu, biểu quyết dẫn số đó. Cần đổi thì sửa riêng nội dung, kèm lý do.',
    en: 'Item {number} keeps its number: the office gave it, or documents, speeches or votes cite it. To change it, correct the item, with a reason.',
  },
  'item-has-parts': {
    vi: 'Nội dung này còn mục con. Hãy chuyển các mục con ra ngoài, hoặc bỏ từng mục con trước.',
    en: 'This item has parts. Move its parts out, or strike them first.',
  },
  'closed-item-needs-number': {
    vi: 'Nội dung kín phải được ghi số bằng tay, để số tự đánh không làm lộ nội dung này. Hãy ghi số, ví dụ "2a".',
    en: 'A closed item needs a number written by hand, so that counted numbers do not betray it. Write one, such as "2a".',
  },
} as const;

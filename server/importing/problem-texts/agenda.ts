import type { ProblemTexts } from './texts.ts';

/** What may be wrong, or worth a look, in the programme. */
export const AGENDA_PROBLEMS = {
  'items-not-in-file': {
    severity: 'warning',
    vi: '{count} nội dung có trong chương trình nhưng không có trong tệp; vẫn được giữ nguyên: {numbers}.',
    en: '{count} agenda items are in the session but not in this file, and are kept: {numbers}.',
  },
  'item-not-in-file': {
    severity: 'warning',
    vi: 'Nội dung {number} "{title}" có trong chương trình nhưng không có trong tệp; vẫn được giữ nguyên.',
    en: 'Agenda item {number} "{title}" is in the session but not in this file, and is kept.',
  },
  'number-twice': {
    severity: 'error',
    vi: 'Số "{number}" đã có ở dòng {row}. Hãy sửa một trong hai, hoặc ghi số của phần ở trước, ví dụ "II.{number}".',
    en: 'Number "{number}" is on row {row} already. Change one, or write the part before it, such as "II.{number}".',
  },
  'number-twice-decimal': {
    severity: 'error',
    vi: 'Số "{number}" đã có ở dòng {row}. Nếu đây là {number}0, hãy định dạng cột là Văn bản (Text) rồi nhập lại.',
    en: 'Number "{number}" is on row {row} already. If this is {number}0, format the column as Text and retype it.',
  },
  'numbers-composed': {
    severity: 'warning',
    vi: 'Số thứ tự bắt đầu lại trong từng phần nên được ghi kèm số của phần: "{printed}" ở đây là "{number}".',
    en: 'Numbering begins again in each part, so numbers bear that of their part: "{printed}" here is "{number}".',
  },
  'number-and-title': {
    severity: 'warning',
    vi: 'Số và nội dung ở cùng một ô; được hiểu là nội dung {number} "{title}".',
    en: 'Number and title are in one cell; it is read as item {number} "{title}".',
  },
  'numbers-in-titles': {
    severity: 'warning',
    vi: 'Chương trình không có cột "Số" nên số được lấy ở đầu mỗi nội dung. Hãy kiểm tra.',
    en: 'The agenda has no column of numbers: they are taken from the beginning of each title. Please check.',
  },
  'row-bullet': {
    severity: 'warning',
    vi: 'Gạch đầu dòng "{text}" không có số nên không thành nội dung riêng. Nếu cần, hãy đánh số dòng này, ví dụ a, b.',
    en: 'The line "{text}" has a dash instead of a number and becomes no item. If it should, number it, as a or b.',
  },
  'row-not-item': {
    severity: 'warning',
    vi: 'Dòng "{text}" không phải là nội dung chương trình nên không được nhập.',
    en: 'The row "{text}" is no agenda item and is not imported.',
  },
  'day-row': {
    severity: 'warning',
    vi: 'Dòng này được hiểu là tiêu đề: các nội dung bên dưới thuộc ngày họp thứ {day}.',
    en: 'This row is read as a heading: the items below are on day {day} of the session.',
  },
  'day-sheet': {
    severity: 'warning',
    vi: 'Theo tên trang tính, các nội dung ở đây được hiểu là thuộc ngày họp thứ {day}.',
    en: 'By the name of the sheet, its items are taken to be on day {day} of the session.',
  },
  'day-carried': {
    severity: 'warning',
    vi: 'Ô này trống; được hiểu là ngày họp thứ {day} như dòng trên.',
    en: 'This cell is empty; it is taken to be day {day}, as the row above.',
  },
  'day-other-date': {
    severity: 'warning',
    vi: '"{value}" được hiểu là ngày họp thứ {day}, nhưng {date} không khớp: kỳ họp bắt đầu {start}. Hãy kiểm tra.',
    en: '"{value}" is read as day {day}, but {date} does not fit: the session begins on {start}. Please check.',
  },
  'day-outside': {
    severity: 'error',
    vi: '"{value}" ({date}) không phải ngày của kỳ họp, bắt đầu {start}. Hãy sửa ngày này, hoặc ngày bắt đầu kỳ họp.',
    en: '"{value}" ({date}) is no day of the session, which begins on {start}. Correct it, or the first day.',
  },
  'days-proposed': {
    severity: 'warning',
    vi: 'Chương trình có ngày thứ {days}, kỳ họp đang ghi {known} ngày. Khi xác nhận nhập, kỳ họp sẽ có {days} ngày.',
    en: 'The agenda has a day {days}, the session {known}. When the import is confirmed it will have {days} days.',
  },
  'time-start-only': {
    severity: 'warning',
    vi: 'Cột này có chỗ chỉ ghi giờ bắt đầu: giờ đó được giữ, còn thời lượng ở các dòng đó để trống.',
    en: 'Some cells here give only when an item begins: that is kept, and its length stays empty.',
  },
  'time-unread': {
    severity: 'warning',
    vi: '"{value}" không phải giờ hay thời lượng; thời lượng để trống.',
    en: '"{value}" is neither a time nor a length of time; the length stays empty.',
  },
  'number-was-date': {
    severity: 'warning',
    vi: 'Excel đã đổi ô này thành ngày tháng; được hiểu là "{number}". Nếu sai, hãy định dạng cột là Văn bản (Text).',
    en: 'Excel turned this into a date; it is read as "{number}". If that is wrong, format the column as Text.',
  },
  'kind-unknown': {
    severity: 'warning',
    vi: 'Không rõ loại "{value}"; được xếp vào "Khác". Các loại: Thủ tục, Báo cáo, Nghị quyết, Chất vấn, Nhân sự, Thảo luận.',
    en: 'Unknown kind "{value}", taken as other. Kinds: procedure, report, resolution, questioning, personnel, debate.',
  },
  'minutes-invalid': {
    severity: 'error',
    vi: '"{value}" không phải thời lượng. Hãy ghi số phút từ 0 đến 1440, ví dụ 30, hoặc "1 giờ 30", "08h00 - 08h30".',
    en: '"{value}" is no length of time. Write minutes from 0 to 1440, such as 30, or "1 giờ 30", "08h00 - 08h30".',
  },
  'day-invalid': {
    severity: 'error',
    vi: '"{value}" không phải ngày họp. Hãy ghi số thứ tự ngày, từ 1 đến {max}.',
    en: '"{value}" is not a day of the session. Write the number of the day, from 1 to {max}.',
  },
} as const satisfies ProblemTexts;

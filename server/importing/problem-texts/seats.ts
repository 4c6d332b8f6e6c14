import type { ProblemTexts } from './texts.ts';

/** What may be wrong, or worth a look, in a spreadsheet of the seats of a room. */
export const SEAT_PROBLEMS = {
  'no-seats': {
    severity: 'error',
    vi: 'Không thấy số ghế nào trong bảng. Mỗi ô ghi số của một ghế, đúng chỗ của ghế đó; ô trống là lối đi.',
    en: 'There is no seat in the table. Each cell names one seat, where it is in the room; an empty cell is an aisle.',
  },
  'seats-too-many': {
    severity: 'error',
    vi: 'Bảng có {rows} hàng, hàng dài nhất {seats} chỗ; một khối có tối đa {maxRows} hàng, mỗi hàng {maxSeats} chỗ. Hãy chia thành nhiều bảng cho nhiều khối.',
    en: 'The table has {rows} rows, the longest of {seats} places; a block has at most {maxRows} rows of {maxSeats}. Split it into several tables for several blocks.',
  },
  'seats-of-first-sheet': {
    severity: 'warning',
    vi: 'Tệp có nhiều trang tính; chỉ lấy trang đầu, "{sheet}". Cần trang khác thì lưu trang đó thành tệp riêng.',
    en: 'The file has several sheets; only the first, "{sheet}", is taken. Save another one as a file of its own if it is needed.',
  },
  'seats-too-long': {
    severity: 'warning',
    vi: '{count} ô dài hơn 20 ký tự nên không phải số ghế, để trống: {cells}.',
    en: '{count} cells have more than 20 characters, are no seats and stay empty: {cells}.',
  },
  'seats-without-number': {
    severity: 'warning',
    vi: '{count} ô không có chữ số vẫn được lấy làm số ghế: {cells}. Nếu không phải ghế, hãy xóa trong các hàng ghế.',
    en: '{count} cells without a digit are taken for seats all the same: {cells}. Remove them from the rows if they are none.',
  },
  'seats-twice': {
    severity: 'warning',
    vi: '{count} số ghế có nhiều hơn một lần: {cells}. Hãy đặt cho mỗi ghế một số riêng trước khi lưu sơ đồ.',
    en: '{count} seats are there more than once: {cells}. Give each seat a name of its own before the plan is saved.',
  },
  'seat-as-day': {
    severity: 'error',
    vi: 'Bảng tính đã đổi ô này thành ngày hoặc giờ ({value}). Hãy định dạng ô là Văn bản, rồi gõ lại số ghế.',
    en: 'The spreadsheet has turned this cell into a day or time ({value}). Format it as text, then type the seat again.',
  },
} as const satisfies ProblemTexts;

import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  show: 'Phím tắt',
  heading: 'Phím tắt của trang điều hành',
  off: '{{name}} đang điều khiển: phím tắt ở bàn này tạm không có tác dụng, các nút vẫn bấm được.',
  note: 'Phím tắt chỉ có tác dụng khi không gõ trong ô nào và không có câu hỏi nào đang mở. Mỗi nút ghi sẵn phím của nó.',
  does: {
    next: 'Việc tiếp theo (nút lớn)',
    undo: 'Hoàn tác việc vừa làm',
    closeVote: 'Kết thúc biểu quyết (máy hỏi lại một lần)',
    holdVote: 'Tạm dừng, tiếp tục biểu quyết',
    callNext: 'Mời đại biểu tiếp theo phát biểu',
    pauseSpeech: 'Tạm dừng, tiếp tục thời gian phát biểu',
    addMinute: 'Thêm 1 phút phát biểu',
    endSpeech: 'Kết thúc phát biểu',
    hallFollows: 'Màn hình hội trường theo diễn biến',
    hallHolds: 'Giữ nguyên màn hình hội trường',
    hallBlank: 'Màn chờ trên màn hình hội trường',
    seats: 'Sơ đồ chỗ ngồi, hoặc trở lại danh sách',
    keys: 'Hiện danh sách này',
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

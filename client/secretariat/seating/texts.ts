import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  heading: 'Sơ đồ chỗ ngồi',
  switch: 'Sơ đồ chỗ ngồi',
  legend: 'Chú giải: bấm để chỉ làm nổi một trạng thái',
  fromPodium: 'Nhìn từ bàn chủ tọa',
  large: 'Phóng to',
  edit: 'Sửa sơ đồ',
  keys: 'Phím mũi tên đi từng ghế; 1 có mặt, 2 vắng, 3 vắng có phép; Enter mở các nút của ghế.',
  nobodyChosen: 'Bấm một ghế để xem là ai và làm việc với đại biểu đó.',
  freeSeat: 'Ghế {{seat}} chưa có đại biểu.',
  place: 'thứ {{place}} trong danh sách phát biểu',
  connected: 'máy đã kết nối',
  notConnected: 'máy chưa kết nối',
  call: 'Mời phát biểu',
  callNamed: 'Mời phát biểu: {{name}}',
  endSpeech: 'Kết thúc phát biểu',
  endSpeechNamed: 'Kết thúc phát biểu của {{name}}',
  raisedHand: 'Ghi xin phát biểu',
  raisedHandNamed: 'Ghi xin phát biểu: {{name}} (giơ tay)',
  none: 'Chưa có sơ đồ chỗ ngồi',
  noneText:
    'Máy lập được sơ đồ từ số ghế của đại biểu (danh sách đại biểu); sau đó sửa lại cho đúng hội trường.',
  noSeats: 'Chưa đại biểu nào có số ghế. Hãy nhập danh sách đại biểu có cột Số ghế, hoặc tự vẽ sơ đồ.',
  propose: 'Lập sơ đồ từ số ghế',
  layout: { rows: 'Hàng thẳng', arcs: 'Hàng vòng cung', table: 'Quanh bàn' },
  podium: 'Đoàn chủ tọa',
  draw: 'Tự vẽ sơ đồ',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

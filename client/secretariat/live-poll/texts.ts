import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  voting: 'Biểu quyết đang mở',
  votingSecret: 'Đang bỏ phiếu kín',
  isOpen: 'Đang biểu quyết',
  isOpenSecret: 'Đang bỏ phiếu',
  castOf: '{{cast}}/{{eligible}}',
  castOfLabel: 'đại biểu đã biểu quyết',
  answeredLabel: 'đại biểu đã trả lời',
  issuedLabel: 'đại biểu đã nhận phiếu',
  boxLabel: 'phiếu trong hòm',
  boxNote:
    'Hòm phiếu không cho biết phiếu nào của ai. Máy đã nhận phiếu nhưng chưa bỏ vẫn bỏ phiếu được khi có kết nối, cho đến lúc kết thúc.',
  whoVoted: 'Đã biểu quyết ({{count}})',
  whoNot: 'Chưa biểu quyết ({{count}})',
  whoGotPaper: 'Đã nhận phiếu trên máy ({{count}})',
  whoNotGotPaper: 'Chưa nhận phiếu ({{count}})',
  seat: 'ghế {{seat}}',
  tabletGone: 'máy mất kết nối',
  noLimit: 'Không hạn giờ',
  timeLeft: 'Thời gian còn lại',
  left: 'còn lại',
  endsAt: 'Đến {{time}} ngày {{day}}',
  close: 'Kết thúc biểu quyết',
  closeOpinion: 'Kết thúc lấy ý kiến',
  closeTitle: 'Kết thúc biểu quyết?',
  closeOpinionTitle: 'Kết thúc lấy ý kiến?',
  closeSecret: 'Kết thúc bỏ phiếu',
  closeSecretTitle: 'Kết thúc bỏ phiếu?',
  closeEarly: 'Chưa đến một nửa: {{cast}}/{{eligible}}.',
  closeMissing: '{{count}} đại biểu có mặt chưa biểu quyết:',
  closeMissingOpinion: '{{count}} đại biểu chưa trả lời:',
  closeMissingPaper: '{{count}} đại biểu có mặt chưa nhận phiếu:',
  closeText: 'Đã có {{cast}}/{{eligible}} đại biểu biểu quyết. Sau khi kết thúc, không nhận thêm phiếu nào.',
  closeSecretText:
    'Đã phát {{issued}} phiếu, trong hòm có {{cast}} phiếu. Sau khi kết thúc, không nhận thêm phiếu nào.',
  opinionPolls: 'Phiếu lấy ý kiến đang mở',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

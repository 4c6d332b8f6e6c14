import { defineTexts } from '../i18n/texts.ts';

/** The words of results. They come to a tablet after its first screen. */
export const vi = {
  reconciled: {
    keptOut: 'không tham gia {{count}}',
    open: {
      present: 'Có mặt {{count}}',
      done: 'đã biểu quyết {{count}}',
      missing: 'chưa biểu quyết {{count}}',
      gone: '(và {{count}} đại biểu đã biểu quyết rồi rời hội trường)',
    },
    secret: {
      present: 'Có mặt {{count}}',
      done: 'đã nhận phiếu {{count}}',
      missing: 'chưa nhận phiếu {{count}}',
      gone: '(và {{count}} đại biểu đã nhận phiếu rồi rời hội trường)',
    },
    opinion: {
      present: 'Được hỏi {{count}}',
      done: 'đã trả lời {{count}}',
      missing: 'chưa trả lời {{count}}',
      gone: '(và {{count}} đại biểu đã trả lời, nay không còn được hỏi)',
    },
  },
  passed: 'ĐƯỢC THÔNG QUA',
  failed: 'KHÔNG ĐƯỢC THÔNG QUA',
  table: 'Kết quả',
  choice: 'Lựa chọn',
  clause: 'Nội dung',
  candidate: 'Người ứng cử',
  official: 'Người được lấy phiếu',
  count: 'Số phiếu',
  standing: 'Kết quả',
  consequence: 'Hệ quả',
  shareOfAll: 'Trên tổng\u00a0số {{base}}\u00a0đại\u00a0biểu',
  shareOfPresent: 'Trên {{base}}\u00a0đại\u00a0biểu được biểu\u00a0quyết',
  shareOfAsked: 'Trên {{base}}\u00a0đại\u00a0biểu được lấy ý\u00a0kiến',
  shareOfBallots: 'Trên tổng\u00a0số {{base}}\u00a0phiếu',
  bothShares:
    'Dưới mỗi số phiếu là tỷ lệ trên tổng số {{total}} đại biểu, rồi trên {{present}} đại biểu được biểu quyết.',
  bothSharesAsked:
    'Dưới mỗi số phiếu là tỷ lệ trên tổng số {{total}} đại biểu, rồi trên {{present}} đại biểu được lấy ý kiến.',
  ballotShare: 'Dưới mỗi số phiếu là tỷ lệ trên tổng số {{ballots}} phiếu.',
  there: 'Tổng số {{total}} đại biểu. Có mặt {{there}} = {{parts}}.',
  mayVote: 'được biểu quyết',
  mayNot: 'không được tham gia',
  votersAsked: 'Tổng số {{total}} đại biểu, {{present}} đại biểu được lấy ý kiến.',
  ballots: 'Số phiếu phát ra: {{issued}}. Số phiếu thu về: {{returned}}.',
  spoiled: 'Phiếu trắng: {{blank}}. Phiếu không hợp lệ: {{invalid}}.',
  neededFor: {
    'all-delegates': 'Cần ít nhất {{needed}} trên tổng số {{base}} đại biểu tán thành.',
    present: 'Cần ít nhất {{needed}} trên {{base}} đại biểu được biểu quyết tán thành.',
    ballots: 'Cần ít nhất {{needed}} trên tổng số {{base}} phiếu tán thành.',
  },
  neededVotes: {
    'all-delegates': 'Trúng cử khi được ít nhất {{needed}} phiếu, trên tổng số {{base}} đại biểu.',
    present: 'Trúng cử khi được ít nhất {{needed}} phiếu, trên {{base}} đại biểu được biểu quyết.',
    ballots: 'Trúng cử khi được ít nhất {{needed}} phiếu, trên tổng số {{base}} phiếu.',
  },
  neededToResign: 'Có thể xin từ chức khi có ít nhất {{needed}}/{{base}} phiếu “tín nhiệm thấp”.',
  neededToPropose: 'Trình miễn nhiệm khi có ít nhất {{needed}}/{{base}} phiếu “tín nhiệm thấp”.',
  neededNoConfidence: 'Trình miễn nhiệm khi có ít nhất {{needed}}/{{base}} phiếu “không tín nhiệm”.',
  source: 'Căn cứ: {{source}}.',
  subject: '{{subject}}:',
  body: 'Người biểu quyết: {{name}}.',
  consequences: 'Hệ quả theo quy định',
  countPreview: 'Kết quả nếu xác nhận',
  manualBy: 'Nhập kết quả: {{entered}}. Xác nhận: {{confirmed}}.',
  recusedCount: 'Không được tham gia do xung đột lợi ích: {{count}} đại biểu.',
  /** Who could vote and did not, in a sum of those present. */
  idle: {
    open: 'không bấm',
    secret: 'không bỏ phiếu',
    'hands-counted': 'không giơ tay',
    'hands-by-name': 'không giơ tay',
    paper: 'không bỏ phiếu',
  },
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));

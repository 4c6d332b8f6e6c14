type BallotRefusalCode = keyof typeof BALLOT_REFUSALS;

/**
 * Refusals of ballots that a tablet comes to by itself, without an answer of the server. They lie apart from all others, so
 * that a tablet's first screen does not carry every sentence that the server may say.
 */
export const BALLOT_REFUSALS = {
  'poll-closed': {
    vi: 'Biểu quyết đã kết thúc; phiếu này không được tính.',
    en: 'The vote has closed; this ballot was not counted.',
  },
  'poll-annulled': { vi: 'Biểu quyết này đã bị hủy.', en: 'This vote was annulled.' },
  'poll-is-not-secret': {
    vi: 'Biểu quyết này không phải bỏ phiếu kín.',
    en: 'This vote is not a secret ballot.',
  },
  'token-malformed': {
    vi: 'Yêu cầu nhận phiếu kín không đúng dạng. Hãy tải lại ứng dụng rồi thử lại.',
    en: 'The request for a secret ballot was malformed. Reload the app and try again.',
  },
  'token-invalid': {
    vi: 'Phiếu này không mang dấu hợp lệ của cuộc bỏ phiếu nên không được nhận.',
    en: 'This ballot does not carry a valid token of this vote and was not taken.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export function ballotRefusal(code: BallotRefusalCode) {
  return { code, ...BALLOT_REFUSALS[code] };
}

import type { Lost } from './secret-polls-at-rest.ts';

/** Why the server annulled a secret poll, as it stands in the record, which is kept in Vietnamese. */
export function lostPollReason(why: Lost): string {
  switch (why) {
    case 'no-key':
      return 'Máy chủ không còn khóa của cuộc bỏ phiếu kín này (khóa không nằm trong bản sao lưu), nên không ai mở được các phiếu đã bỏ. Cần bỏ phiếu lại.';
    case 'unreadable-ballots':
      return 'Có phiếu của cuộc bỏ phiếu kín này đã bị thay đổi trên đĩa của máy chủ và không mở được. Cần bỏ phiếu lại.';
  }
}

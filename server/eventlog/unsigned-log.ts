import type { SessionId } from '#shared/protocol/ids.ts';

/** A log with an entry that its signatures do not vouch for: it was changed without the signing key. */
export class UnsignedLogError extends Error {
  constructor(session: SessionId, seq: number) {
    super(
      `Nhật ký của kỳ họp ${session} không phải bản đã ký, tính từ mục ${seq}. Máy chủ không mở kỳ họp này: hãy khôi phục toàn bộ thư mục dữ liệu từ bản sao lưu, cả signing.key.
The log of ${session} is not the one that was signed at entry ${seq}. The server does not serve it: restore the whole data folder from a backup, signing.key included.`,
    );
  }
}

import type { LogId } from '#shared/protocol/ids.ts';
import { logName } from './log-name.ts';

/** A log with an entry that its signatures do not vouch for: it was changed without the signing key. */
export class UnsignedLogError extends Error {
  constructor(id: LogId, seq: number) {
    const name = logName(id);
    super(
      `${name.vi} không phải bản đã ký, tính từ mục ${seq}. Máy chủ không dùng nhật ký này: hãy khôi phục toàn bộ thư mục dữ liệu từ bản sao lưu, cả signing.key.
${name.en} is not the one that was signed at entry ${seq}. The server does not serve it: restore the whole data folder from a backup, signing.key included.`,
    );
  }
}

import type { LogId } from '#shared/protocol/ids.ts';
import { logName } from './log-name.ts';

/** A log into which a newer release has written, by rules that are not known here. It is whole; this server is too old for it. */
export class LaterCoreError extends Error {
  constructor(id: LogId, seq: number) {
    const name = logName(id);
    super(
      `${name.vi}, tính từ mục ${seq}, do phiên bản phần mềm mới hơn ghi. Dữ liệu vẫn toàn vẹn; hãy cài phiên bản mới đó hoặc mới hơn nữa rồi khởi động lại.
${name.en} was written by a newer release from entry ${seq} on. It is intact: install that release, or a later one, and start again.`,
    );
  }
}

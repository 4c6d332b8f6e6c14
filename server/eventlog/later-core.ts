import type { SessionId } from '#shared/protocol/ids.ts';

/** A log into which a newer release has written, by rules that are not known here. It is whole; this server is too old for it. */
export class LaterCoreError extends Error {
  constructor(session: SessionId, seq: number) {
    super(
      `Nhật ký của kỳ họp ${session}, tính từ mục ${seq}, do phiên bản phần mềm mới hơn ghi. Dữ liệu vẫn toàn vẹn; hãy cài phiên bản mới đó hoặc mới hơn nữa rồi khởi động lại.
The log of ${session} was written by a newer release from entry ${seq} on. It is intact: install that release, or a later one, and start again.`,
    );
  }
}

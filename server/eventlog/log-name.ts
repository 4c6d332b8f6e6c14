import { type LogId, REGISTER_LOG } from '#shared/protocol/ids.ts';

/** How a log is called to whoever looks after the server. */
export function logName(id: LogId): { readonly vi: string; readonly en: string } {
  return id === REGISTER_LOG
    ? { vi: 'Nhật ký của sổ bộ', en: 'The log of the register' }
    : { vi: `Nhật ký của kỳ họp ${id}`, en: `The log of ${id}` };
}

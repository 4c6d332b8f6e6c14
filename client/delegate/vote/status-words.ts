import type { Poll } from '#shared/session/state.ts';

/** Key, below `vote`, of the sentence that says how far the poll is. */
export function statusKey({ status, question }: Poll): Poll['status'] | 'openSecret' {
  return status === 'open' && question.procedure.type === 'secret' ? 'openSecret' : status;
}

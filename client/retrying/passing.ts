import type { Refusal, RefusalCode } from '#shared/protocol/refusals.ts';

const PASSING: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'voting-suspended',
  'server-error',
  'too-fast',
]);

/** Whether a refusal says nothing about what was sent: the same is sent again. */
export function isPassing({ code }: Refusal): boolean {
  return PASSING.has(code);
}

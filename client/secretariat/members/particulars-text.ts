import type { Delegate } from '#shared/protocol/records.ts';

/** What tells a delegate from a namesake. */
export function particularsText({ title, group, constituency, seat }: Delegate): string {
  return [title, group, constituency, seat].filter((text) => text !== '').join(' · ');
}

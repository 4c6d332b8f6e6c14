import type { Instant } from '../protocol/ids.ts';
import type { Grounded } from './state.ts';

type Said = Omit<Grounded, 'at'>;

/** What an event says of its grounds, with its time. */
export function grounded({ source, reason }: Said, at: Instant): Grounded {
  return { at, source, reason };
}

/** What a command says of its grounds. */
export function groundsOf({ source, reason }: Said): Said {
  return { source, reason };
}

export function sameGrounds(known: Said, { source, reason }: Said): boolean {
  return known.source === source && known.reason === reason;
}

import { type Refusal, type RefusalCode, refusal } from '../protocol/refusals.ts';
import type { ClientToServer } from '../protocol/socket.ts';
import { type Capacity, SESSION_CAPACITIES } from './capacity.ts';

interface MessageRule {
  readonly capacities: readonly Capacity[];
  /** What all others are told, where `not-permitted` would not say it. */
  readonly otherwise?: RefusalCode;
}

/** Whoever has a tablet in the hall. */
const READERS_OF_MEMOS = ['delegate', 'official', 'guest', 'observer'] as const;

/**
 * Who may send each message over a socket on which somebody is signed in. Of commands it is asked again which one it is (permitted.ts).
 * The box of secret polls takes its one message from anybody: nobody is signed in there.
 */
export const MESSAGES: { readonly [M in keyof ClientToServer]: MessageRule } = {
  command: { capacities: SESSION_CAPACITIES },
  'ballot:cast': { capacities: ['delegate'], otherwise: 'not-a-delegate' },
  'token:issue': { capacities: ['delegate'], otherwise: 'not-a-delegate' },
  'presenter:lead': { capacities: ['secretary'] },
  'hall:show': { capacities: ['secretary'] },
  'hall:notice': { capacities: ['secretary'] },
  'hall:name': { capacities: ['secretary'] },
  'hall:identify': { capacities: ['secretary'] },
  'trial:begin': { capacities: ['secretary'] },
  'trial:end': { capacities: ['secretary'] },
  'trial:press': { capacities: ['delegate'], otherwise: 'not-a-delegate' },
  // Delegates write nothing to each other: whoever chairs writes to the secretariat alone.
  'memo:send': { capacities: ['secretary', 'chair'] },
  'memo:received': { capacities: READERS_OF_MEMOS },
  'memo:seen': { capacities: ['secretary', ...READERS_OF_MEMOS] },
  'help:call': { capacities: READERS_OF_MEMOS },
  'help:call-off': { capacities: READERS_OF_MEMOS },
  'help:answer': { capacities: ['secretary'] },
  'lead:wish': { capacities: ['secretary'] },
  'attendance:check-in': { capacities: ['delegate', 'official', 'guest'] },
  // Whoever leads the sitting sees what the hall sees.
  'attendance:code': { capacities: ['secretary', 'display'] },
  time: { capacities: SESSION_CAPACITIES },
};

/** Why somebody who has the capacities `held` may not send a message; null: they may. */
export function whyNotSend(message: keyof ClientToServer, held: readonly Capacity[]): Refusal | null {
  const { capacities, otherwise = 'not-permitted' } = MESSAGES[message];
  return held.some((capacity) => capacities.includes(capacity))
    ? null
    : refusal(otherwise, { what: message });
}

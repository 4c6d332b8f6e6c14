import { describe, expect, it } from 'vitest';
import { CAPACITIES, type Capacity } from '#shared/access/capacity.ts';
import { MESSAGES, whyNotSend } from '#shared/access/messages.ts';
import type { ClientToServer } from '#shared/protocol/socket.ts';

type Message = keyof ClientToServer;

/** Whoever is signed in to a session. */
const inside: readonly Capacity[] = [
  'secretary',
  'chair',
  'delegate',
  'group-secretary',
  'group-chair',
  'official',
  'guest',
  'counter',
  'observer',
  'display',
];

/** Written by hand; a message of the protocol that is missing here does not compile. */
const EXPECTED: { readonly [M in Message]: readonly [readonly Capacity[], refused: string] } = {
  command: [inside, 'not-permitted'],
  'ballot:cast': [['delegate'], 'not-a-delegate'],
  'token:issue': [['delegate'], 'not-a-delegate'],
  'presenter:lead': [['secretary'], 'not-permitted'],
  'hall:show': [['secretary'], 'not-permitted'],
  'hall:notice': [['secretary'], 'not-permitted'],
  'hall:name': [['secretary'], 'not-permitted'],
  'hall:identify': [['secretary'], 'not-permitted'],
  'trial:begin': [['secretary'], 'not-permitted'],
  'trial:end': [['secretary'], 'not-permitted'],
  'trial:press': [['delegate'], 'not-a-delegate'],
  'memo:send': [['secretary', 'chair'], 'not-permitted'],
  'memo:received': [['delegate', 'official', 'guest', 'observer'], 'not-permitted'],
  'memo:seen': [['secretary', 'delegate', 'official', 'guest', 'observer'], 'not-permitted'],
  'help:call': [['delegate', 'official', 'guest', 'observer'], 'not-permitted'],
  'help:call-off': [['delegate', 'official', 'guest', 'observer'], 'not-permitted'],
  'help:answer': [['secretary'], 'not-permitted'],
  'lead:wish': [['secretary'], 'not-permitted'],
  'attendance:check-in': [['delegate', 'official', 'guest'], 'not-permitted'],
  'attendance:code': [['secretary', 'display'], 'not-permitted'],
  time: [inside, 'not-permitted'],
};

describe('who may send a message', () => {
  it('is said of every message', () => {
    expect(Object.keys(MESSAGES).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.keys(EXPECTED) as Message[])('%s is theirs who stand here, and nobody else’s', (message) => {
    const [may, code] = EXPECTED[message];
    for (const capacity of CAPACITIES) {
      const refused = may.includes(capacity) ? undefined : code;
      expect(whyNotSend(message, [capacity])?.code, capacity).toBe(refused);
    }
    expect(whyNotSend(message, [])?.code).toBe(code);
    expect(whyNotSend(message, CAPACITIES)).toBeNull();
  });
});

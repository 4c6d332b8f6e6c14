import type { BallotId } from '#shared/protocol/ids.ts';

/** A random UUID (version 4). `crypto.randomUUID` is missing on plain http, where the hall's test set-up may run. */
export function newBallotId(): BallotId {
  if ('randomUUID' in crypto) return crypto.randomUUID() as BallotId;
  return uuidFrom((crypto as Crypto).getRandomValues(new Uint8Array(16))) as BallotId;
}

/** Formats 16 random bytes as a version 4 UUID (RFC 9562). */
export function uuidFrom(random: Uint8Array): string {
  const hex = Array.from(random, (byte, place) => {
    const marked = place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { Roll } from '#shared/session/state.ts';

/** How long the hall screens show one code, in milliseconds. The one before is still taken: somebody may be typing it. */
export const WINDOW_MS = 60_000;

const DIGITS = 4;

/** What hall screens show now, by which delegates mark themselves present. */
export interface HallCode {
  readonly code: string;
  /** When the next one takes its place, in milliseconds since the epoch. */
  readonly until: number;
}

/**
 * The code of a roll in a window of time, derived from the server's secret (HMAC-SHA256): nothing is kept, and a server that was killed shows
 * the same again. Whoever gives it has seen a hall screen within the last two minutes, or was told by somebody who has. It proves no
 * more: not where a tablet is. Four digits are short enough to be read across a hall and typed by anybody; what keeps them from
 * being guessed is the limit on wrong ones (check-in.ts).
 */
export class HallCodes {
  readonly #secret: Buffer;

  constructor(secret: Buffer) {
    this.#secret = secret;
  }

  /** `now`: the session's time in milliseconds. */
  at(sessionId: SessionId, roll: Roll, now: number): HallCode {
    const window = Math.floor(now / WINDOW_MS);
    return { code: this.#of(sessionId, roll, window), until: (window + 1) * WINDOW_MS };
  }

  holds(sessionId: SessionId, roll: Roll, now: number, typed: string): boolean {
    const window = Math.floor(now / WINDOW_MS);
    return [window, window - 1].some((one) => same(this.#of(sessionId, roll, one), typed));
  }

  #of(sessionId: SessionId, { sitting, beganAt }: Roll, window: number): string {
    const purpose = ['hall-code', sessionId, sitting.day, sitting.part, beganAt, window];
    const mac = createHmac('sha256', this.#secret).update(purpose.join('\n')).digest();
    // 2^48 is so much more than 10,000 that no code is likelier than another to anybody's advantage.
    return String(mac.readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0');
  }
}

/**
 * The signed code of a seat, which lies on its card as a QR code: good for this seat in this session. It cannot be made up; but a card can be
 * photographed, and the photograph is as good as the card. The seat stands in it, so that it says itself which one it is.
 */
export class SeatCodes {
  readonly #secret: Buffer;

  constructor(secret: Buffer) {
    this.#secret = secret;
  }

  of(sessionId: SessionId, seat: string): string {
    return `${Buffer.from(seat, 'utf8').toString('base64url')}.${this.#mac(sessionId, seat)}`;
  }

  /** The seat that `code` is of; null: it is of none in this session. */
  seatIn(sessionId: SessionId, code: string): string | null {
    const [written = '', mac = ''] = code.split('.');
    const seat = Buffer.from(written, 'base64url').toString('utf8');
    return seat !== '' && same(this.#mac(sessionId, seat), mac) ? seat : null;
  }

  #mac(sessionId: SessionId, seat: string): string {
    const mac = createHmac('sha256', this.#secret).update(['seat-code', sessionId, seat].join('\n'));
    // 96 bits: nobody guesses them, and the QR code stays coarse enough for any camera.
    return mac.digest('base64url').slice(0, 16);
  }
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

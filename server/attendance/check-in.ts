import { capacitiesOf } from '#shared/access/capacities-of.ts';
import { capacityFor, refusedCommand } from '#shared/access/permitted.ts';
import type { CheckInMeans } from '#shared/protocol/attendance.ts';
import { DelegateId, GuestId } from '#shared/protocol/ids.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import { CheckIn, type ShownHallCode } from '#shared/protocol/socket.ts';
import type { Identity } from '../identity/identities.ts';
import { actorOf } from '../session/people.ts';
import type { SessionHost } from '../session/session-host.ts';
import { Turns } from '../turns.ts';
import { type HallCodes, type SeatCodes, WINDOW_MS } from './hall-code.ts';

/** Wrong codes of one person within `perMs`: one that is guessed at so seldom is guessed once in years. Others are held up by nobody. */
const WRONG = { most: 5, perMs: 10 * WINDOW_MS };

/**
 * Delegates, and those who are invited, mark themselves present. Who they are is said by their sign-in, so nobody marks another; the
 * code that they give is looked at here, and what it proves is said beside its derivation.
 */
export class CheckIns {
  readonly #hallCodes: HallCodes;
  readonly #seatCodes: SeatCodes;
  /** When each person gave a wrong code, in milliseconds of a clock that is never set. */
  readonly #wrong = new Map<string, readonly number[]>();
  readonly #turns = new Turns<string>();
  readonly #now: () => number;

  constructor(codes: { readonly hall: HallCodes; readonly seats: SeatCodes }, now = () => performance.now()) {
    this.#hallCodes = codes.hall;
    this.#seatCodes = codes.seats;
    this.#now = now;
  }

  /** What hall screens show. Refused: `no-roll`, `session-closed`. */
  shown(host: SessionHost): Outcome<ShownHallCode> {
    const { roll, status } = host.state;
    if (status === 'closed') return refuse('session-closed');
    if (!roll) return refuse('no-roll');
    return { ok: true, ...this.#hallCodes.at(host.id, roll, host.now()) };
  }

  /** Refused: `wrong-hall-code`, `wrong-seat-code`, `seat-card-of-delegates`, `hall-code-tried`, and whatever the session refuses. */
  async checkIn(host: SessionHost, identity: Identity, payload: unknown): Promise<Outcome<{ seq: number }>> {
    const given = CheckIn.safeParse(payload);
    if (!given.success) return refuse('malformed-message', { what: 'attendance:check-in' });
    // One after another: of many guesses at once each would be looked at before any of them is counted.
    return this.#turns.take(`${host.id}/${identity.personId}`, () =>
      this.#judged(host, identity, given.data),
    );
  }

  async #judged(host: SessionHost, identity: Identity, given: CheckIn): Promise<Outcome<{ seq: number }>> {
    const who = `${host.id}/${identity.personId}`;
    const recent = (this.#wrong.get(who) ?? []).filter((at) => at > this.#now() - WRONG.perMs);
    const first = recent.at(-WRONG.most);
    if (first !== undefined) {
      const minutes = Math.max(1, Math.ceil((first + WRONG.perMs - this.#now()) / 60_000));
      return refuse('hall-code-tried', { minutes });
    }
    const { roll } = host.state;
    if (!roll) return refuse('no-roll');
    // A card that was scanned by a guest is no guess.
    if (identity.role === 'guest' && given.by === 'seat') return refuse('seat-card-of-delegates');
    const means = this.#meansOf(host, roll, given);
    if (!means) {
      this.#forgetPast();
      this.#wrong.set(who, [...recent, this.#now()]);
      return refuse(given.by === 'seat' ? 'wrong-seat-code' : 'wrong-hall-code');
    }
    this.#wrong.delete(who);
    return identity.role === 'guest'
      ? this.#guest(host, identity, means)
      : this.#delegate(host, identity, means);
  }

  #delegate(host: SessionHost, identity: Identity, means: CheckInMeans): Promise<Outcome<{ seq: number }>> {
    const delegateId = DelegateId.parse(identity.personId);
    return host.execute({ type: 'CheckIn', delegateId, means }, actorOf('delegate', identity));
  }

  /** On record as what they are invited as. */
  async #guest(
    host: SessionHost,
    identity: Identity,
    means: CheckInMeans,
  ): Promise<Outcome<{ seq: number }>> {
    const capacity = capacityFor('CheckInGuest', capacitiesOf(host.state, identity));
    if (capacity === null) return { ok: false, refusal: refusedCommand('CheckInGuest') };
    const guestId = GuestId.parse(identity.personId);
    return host.execute({ type: 'CheckInGuest', guestId, means }, actorOf(capacity, identity));
  }

  #forgetPast(): void {
    for (const [who, times] of this.#wrong) {
      if ((times.at(-1) ?? 0) <= this.#now() - WRONG.perMs) this.#wrong.delete(who);
    }
  }

  #meansOf(
    host: SessionHost,
    roll: NonNullable<SessionHost['state']['roll']>,
    given: CheckIn,
  ): CheckInMeans | null {
    if (given.by === 'hall-code') {
      const holds = this.#hallCodes.holds(host.id, roll, host.now(), given.code);
      return holds ? { by: 'hall-code' } : null;
    }
    const seat = this.#seatCodes.seatIn(host.id, given.code);
    return seat === null ? null : { by: 'seat', seat };
  }
}

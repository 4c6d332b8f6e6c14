import type { Guest } from '#shared/protocol/guests.ts';
import type { BoxNotice, LibraryDocument } from '#shared/protocol/http.ts';
import type { DelegateId, SessionId } from '#shared/protocol/ids.ts';
import type { SessionDetails } from '#shared/protocol/records.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { roomOf } from '#shared/seating/places.ts';
import { rollsKnown } from '#shared/session/attendance/rolls-known.ts';
import { adoptedDrafts } from '#shared/session/polls/adopted-drafts.ts';
import { boxNotices } from '#shared/session/polls/published-boxes.ts';
import type { EarlierRoll, SessionState } from '#shared/session/state.ts';

/** What the server knows of a session without loading it. */
export interface SessionSummary {
  readonly id: SessionId;
  /** Of the last entry of its log. */
  readonly seq: number;
  readonly status: SessionState['status'];
  readonly details: SessionDetails;
  /** Its delegates who are known as people of the register, by PersonId. */
  readonly people: Readonly<Partial<Record<PersonId, DelegateId>>>;
  /** Its guests who are, and as what they are invited. */
  readonly guests: Readonly<Partial<Record<PersonId, Pick<Guest, 'id' | 'as'>>>>;
  /** Its delegates of whom the register does not know who they are. */
  readonly unlinked: number;
  /** The number that majorities of the whole council are counted from; null while nobody has confirmed one. */
  readonly confirmedTotal: number | null;
  /** What it resolved, as far as the public may know. */
  readonly resolutions: readonly LibraryDocument[];
  /** Its sittings of which the roll was called, with who was not there. */
  readonly rolls: readonly EarlierRoll[];
  /** How many seats the plan of its room has; 0: there is no plan. */
  readonly seats: number;
  /** Its secret polls whose box anybody may read. */
  readonly boxes: readonly BoxNotice[];
}

/**
 * Whether what the session resolved is for everybody: a council's is. Of other bodies (a standing body, a Party committee) nobody
 * outside need know that they met. Sessions from before there was a register are a council's.
 */
export function isOfCouncil({ details }: Pick<SessionSummary, 'details'>): boolean {
  return details.bodyKind === undefined || details.bodyKind === 'council';
}

/** `forAll`: the session as the public may know it. */
export function summaryOf(id: SessionId, state: SessionState, forAll: SessionState): SessionSummary {
  const { seq, status, details } = state;
  const confirmedTotal = state.confirmedTotal?.total ?? null;
  const resolutions = adoptedDrafts(forAll).map(({ sha256, title, bytes, pages }) => ({
    sha256,
    title,
    bytes,
    pages,
  }));
  const people = Object.fromEntries(
    state.delegates.flatMap(({ id: delegateId, personId }) => (personId ? [[personId, delegateId]] : [])),
  );
  const guests = Object.fromEntries(
    state.guests.flatMap(({ id: guestId, as, personId }) =>
      personId ? [[personId, { id: guestId, as }]] : [],
    ),
  );
  const unlinked = state.delegates.filter(({ personId }) => personId === undefined).length;
  return {
    id,
    seq,
    status,
    details,
    people,
    guests,
    unlinked,
    confirmedTotal,
    resolutions,
    rolls: rollsKnown(state),
    seats: state.seatPlan === null ? 0 : roomOf(state.seatPlan).seats.length,
    boxes: boxNotices(id, forAll),
  };
}

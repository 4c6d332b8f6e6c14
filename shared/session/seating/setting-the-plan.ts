import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import type { SeatPlan } from '../../protocol/seating.ts';
import { overlapping, roomOf } from '../../seating/places.ts';
import { seatKey } from '../../seating/seat-key.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';

/** The last plan counts, whole; null takes it away. Also while the hall votes: a plan moves nobody. */
export function setSeatPlan(state: SessionState, plan: SeatPlan | null): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const why = plan && whyNoPlan(plan);
  if (why) return { ok: false, refusal: why };
  const same = JSON.stringify(plan) === JSON.stringify(state.seatPlan);
  return same ? decided() : decided({ type: 'SeatPlanSet', v: 1, plan });
}

/** As many as a council can have delegates. */
const MOST_SEATS = 2000;

/** Why something is no plan of a room; null: it is one. The editor asks it at every change. */
export function whyNoPlan(plan: SeatPlan): Refusal | null {
  const { seats } = roomOf(plan);
  if (seats.length === 0) return refusal('seat-plan-empty');
  if (seats.length > MOST_SEATS) {
    return refusal('seat-plan-too-large', { seats: seats.length, max: MOST_SEATS });
  }
  const known = new Set<string>();
  for (const { name } of seats) {
    const key = seatKey(name);
    if (known.has(key)) return refusal('seat-twice-in-plan', { seat: name });
    known.add(key);
  }
  const pair = overlapping(seats);
  return pair && refusal('seats-overlap', { one: pair[0].name, other: pair[1].name });
}

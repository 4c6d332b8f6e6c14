import type { EarlierSeatPlan } from '#shared/protocol/http.ts';
import type { RegisterState } from '#shared/register/state.ts';
import { bodyOf } from '../sessions/my-sessions.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { SessionSummary } from '../sessions/summary.ts';

/**
 * The plan of the room that the same body met in last, of whichever of its other sessions on this server has one and begins latest. Everybody
 * who is let into any of them knows it. null: none has one. Only that session is loaded.
 */
export async function earlierPlan(
  own: Pick<SessionSummary, 'id' | 'details'>,
  sessions: Pick<Sessions, 'list' | 'enter'>,
  register: RegisterState,
): Promise<EarlierSeatPlan | null> {
  const bodyId = bodyOf(register, own.id, own.details);
  const [last] = sessions
    .list()
    .filter(({ id, seats }) => id !== own.id && seats > 0)
    .filter(({ id, details }) => bodyId !== null && bodyOf(register, id, details) === bodyId)
    .toSorted((one, other) => other.details.startsOn.localeCompare(one.details.startsOn));
  const entered = last && (await sessions.enter(last.id));
  if (!entered?.ok) return null;
  try {
    const { seatPlan, details } = entered.host.state;
    return seatPlan && { title: details.title, plan: seatPlan };
  } finally {
    entered.leave();
  }
}

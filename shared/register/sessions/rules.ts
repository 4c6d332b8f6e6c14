import { type Refusal, refusal } from '../../protocol/refusals.ts';
import type { SessionKind } from '../../protocol/register/sessions.ts';
import { sessionDay } from '../../text/dates.ts';
import type { Rule } from '../area.ts';
import { findBody } from '../find.ts';
import type { RegisteredSession, RegisterState } from '../state.ts';
import { whyNotPlaced } from '../terms/rules.ts';

/** Only a council has kỳ họp of these kinds (Law on Organisation of Local Government 2025 (72/2025/QH15), art. 34). */
const OF_COUNCILS: readonly SessionKind[] = ['first', 'regular', 'thematic', 'urgent'];

/** A session is of a body that exists on its days, of a kind that such a body has. */
const sessionsArePlaced: Rule = (state) => {
  for (const session of state.sessions) {
    const why = session.struck ? null : whyNot(state, session);
    if (why) return why;
  }
  return null;
};

/** Sessions of a body are numbered through within a term. */
const numbersAreUnique: Rule = ({ sessions }) => {
  const known = new Set<string>();
  for (const { bodyId, termId, number, struck } of sessions) {
    if (struck || number === null) continue;
    const key = `${bodyId} ${termId} ${number}`;
    if (known.has(key)) return refusal('session-number-taken', { number });
    known.add(key);
  }
  return null;
};

export const rules: readonly Rule[] = [sessionsArePlaced, numbersAreUnique];

function whyNot(state: RegisterState, session: RegisteredSession): Refusal | null {
  const { bodyId, termId, title, startsOn, days, kind } = session;
  const placed = { bodyId, termId, from: startsOn, until: sessionDay(startsOn, days) };
  const why = whyNotPlaced(state, placed, title);
  if (why) return why;
  const isCouncil = findBody(state, bodyId)?.kind === 'council';
  return isCouncil || !OF_COUNCILS.includes(kind) ? null : refusal('session-kind-of-council', { title });
}

import type { SessionEvent } from '#shared/protocol/events.ts';
import { applyImport } from '#shared/session/imports/importing.ts';
import type { SessionState } from '#shared/session/state.ts';
import { type Identified, NOBODY } from '../../../server/importing/match.ts';
import { type ImportPlan, planStatements } from '../../../server/importing/plan.ts';

/** What the session makes of a plan. @throws Error where it refuses it. */
export function planEvents(
  plan: ImportPlan,
  state: SessionState,
  identified: Identified = NOBODY,
): readonly SessionEvent[] {
  const decision = applyImport(state, state.seq, planStatements(plan, state, identified));
  if (!decision.ok) throw new Error(decision.refusal.en);
  return decision.events;
}

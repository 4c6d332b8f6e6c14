import { refuse } from '../../protocol/refusals.ts';
import type { ImportStep } from '../../protocol/register/commands.ts';
import type { RegisterEvent } from '../../protocol/register/events.ts';
import type { Asked, Deciders } from '../area.ts';
import { deciders as bodies } from '../bodies/deciders.ts';
import { after } from '../evolve.ts';
import { deciders as members } from '../members/deciders.ts';
import { deciders as people } from '../people/deciders.ts';
import type { RegisterState } from '../state.ts';
import { decided, type RegisterDecision } from '../verdict.ts';

const STEPS: Deciders<ImportStep['type']> = { ...bodies, ...people, ...members };

export const deciders = {
  ImportMembers: (state, { basedOn, steps }, asked) => {
    const decision = decideSteps(state, steps, asked);
    const isSo = decision.ok && decision.events.length === 0;
    // The list was compared with another register than this one.
    return state.seq === basedOn || isSo ? decision : refuse('register-changed');
  },
} satisfies Deciders<'ImportMembers'>;

/**
 * What the steps lead to one after another, or why the first that is refused is. Whether the register holds together after all of them
 * is not asked here.
 */
export function decideSteps(
  state: RegisterState,
  steps: readonly ImportStep[],
  asked: Asked,
): RegisterDecision {
  const events: RegisterEvent[] = [];
  let then = state;
  for (const step of steps) {
    const decision = decideStep(then, step.type, step, asked);
    if (!decision.ok) return decision;
    for (const event of decision.events) then = after(then, event, asked);
    events.push(...decision.events);
  }
  return decided(...events);
}

function decideStep<T extends ImportStep['type']>(
  state: RegisterState,
  type: T,
  step: Extract<ImportStep, { type: T }>,
  asked: Asked,
): RegisterDecision {
  return STEPS[type](state, step, asked);
}

import type { Instant } from '../protocol/ids.ts';
import { refuse } from '../protocol/refusals.ts';
import type { RegisterActor } from '../protocol/register/events.ts';
import type { Asked, Deciders } from './area.ts';
import { deciders as bodies } from './bodies/deciders.ts';
import type { RegisterCoreCommand, RegisterCoreCommandType } from './core-command.ts';
import { after } from './evolve.ts';
import { deciders as imports } from './imports/deciders.ts';
import { deciders as members } from './members/deciders.ts';
import { deciders as office } from './office/deciders.ts';
import { deciders as people } from './people/deciders.ts';
import { deciders as record } from './record/deciders.ts';
import { whyNotWhole } from './rules.ts';
import { deciders as sessions } from './sessions/deciders.ts';
import { deciders as staff } from './staff/deciders.ts';
import type { RegisterState } from './state.ts';
import { deciders as templates } from './templates/deciders.ts';
import { deciders as terms } from './terms/deciders.ts';
import type { RegisterDecision } from './verdict.ts';

const DECIDERS: Deciders<RegisterCoreCommandType> = {
  ...office,
  ...people,
  ...bodies,
  ...terms,
  ...members,
  ...imports,
  ...staff,
  ...sessions,
  ...templates,
  ...record,
};

/**
 * What `command`, given by `actor` at `at` (server time), leads to; refused where the register would no longer hold together after
 * it. Pure. Whether the actor may give it is asked in permissions.ts.
 */
export function decideRegister(
  state: RegisterState,
  command: RegisterCoreCommand,
  at: Instant,
  actor: RegisterActor,
): RegisterDecision {
  const asked = { at, actor };
  const decision = decideAlone(state, command, asked);
  if (!decision.ok || decision.events.length === 0) return decision;
  const then = decision.events.reduce((before, event) => after(before, event, asked), state);
  const why = whyNotWhole(then);
  return why ? { ok: false, refusal: why } : decision;
}

/** The same, before it is asked whether the register still holds together: several commands may be one decision. */
export function decideAlone(
  state: RegisterState,
  command: RegisterCoreCommand,
  asked: Asked,
): RegisterDecision {
  if (state.office === null && command.type !== 'FoundOffice') return refuse('office-not-founded');
  return decideBy(state, command.type, command, asked);
}

function decideBy<T extends RegisterCoreCommandType>(
  state: RegisterState,
  type: T,
  command: Extract<RegisterCoreCommand, { type: T }>,
  asked: Asked,
): RegisterDecision {
  return DECIDERS[type](state, command, asked);
}

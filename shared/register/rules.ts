import type { Refusal } from '../protocol/refusals.ts';
import type { Rule } from './area.ts';
import { rules as bodies } from './bodies/rules.ts';
import { rules as members } from './members/rules.ts';
import { rules as people } from './people/rules.ts';
import { rules as sessions } from './sessions/rules.ts';
import { rules as staff } from './staff/rules.ts';
import type { RegisterState } from './state.ts';
import { rules as templates } from './templates/rules.ts';
import { rules as terms } from './terms/rules.ts';

/** From what stands by itself to what rests on it, so that the first that does not hold says best why. */
const RULES: readonly Rule[] = [
  ...people,
  ...bodies,
  ...terms,
  ...members,
  ...staff,
  ...sessions,
  ...templates,
];

/** What does not hold of the register; null while all does. */
export function whyNotWhole(state: RegisterState): Refusal | null {
  for (const rule of RULES) {
    const why = rule(state);
    if (why) return why;
  }
  return null;
}

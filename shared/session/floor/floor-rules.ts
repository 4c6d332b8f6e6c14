import type { FloorRules } from '../../protocol/floor.ts';
import { SpokenKind } from '../../protocol/floor.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';

/** How long a speech may take, and who comes first. A speech that was called keeps the time it was called with. */
export function setFloorRules(state: SessionState, rules: FloorRules): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const byHand = state.speechRequests.some(
    ({ place, progress }) => place !== null && progress.status === 'waiting',
  );
  return isSame(state.floorRules, rules) && !byHand
    ? decided()
    : decided({ type: 'FloorRulesSet', v: 1, rules });
}

function isSame(one: FloorRules, other: FloorRules): boolean {
  return (
    one.order === other.order &&
    one.seconds.answer === other.seconds.answer &&
    SpokenKind.options.every((kind) => one.seconds[kind] === other.seconds[kind])
  );
}

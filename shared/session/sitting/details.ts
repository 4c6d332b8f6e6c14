import { SessionDetails } from '../../protocol/records.ts';
import { refuse } from '../../protocol/refusals.ts';
import { findRuleSet } from '../../voting/rule-sets.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';

const DETAILS = SessionDetails.keyof().options;

export function createSession(state: SessionState, details: SessionDetails): Decision {
  if (!findRuleSet(state.ruleSets, details.ruleSetId, details.startsOn)) {
    return refuse('unknown-rule-set', { id: details.ruleSetId });
  }
  return state.seq === 0 ? decided({ type: 'SessionCreated', v: 1, details }) : refuse('session-exists');
}

export function changeDetails(state: SessionState, details: SessionDetails): Decision {
  if (!findRuleSet(state.ruleSets, details.ruleSetId, details.startsOn)) {
    return refuse('unknown-rule-set', { id: details.ruleSetId });
  }
  if (state.status === 'closed') return refuse('session-closed');
  // What it was convened as stays where nothing is said of it.
  const after = { ...state.details, ...details };
  return DETAILS.every((name) => state.details[name] === after[name])
    ? decided()
    : decided({ type: 'SessionDetailsChanged', v: 1, details: after });
}

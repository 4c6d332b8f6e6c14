import { refuse } from '../../protocol/refusals.ts';
import { currentItem } from '../agenda/programme.ts';
import { whyNotCloseYet } from '../between.ts';
import { endingSpeech } from '../floor/find-speech.ts';
import { closingIssues } from '../questioning/issue-groups.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';

export function openSession(state: SessionState): Decision {
  if (state.status === 'open') return refuse('session-already-open');
  if (state.status === 'closed') return refuse('session-closed');
  if (state.delegates.length === 0) return refuse('session-has-no-delegates');
  return decided({ type: 'SessionOpened', v: 1 });
}

export function closeSession(state: SessionState): Decision {
  const voting = whyNotCloseYet(state);
  if (voting) return { ok: false, refusal: voting };
  const current = currentItem(state);
  if (current) return refuse('other-item-current', { title: current.title });
  return decided(...endingSpeech(state), ...closingIssues(state), { type: 'SessionClosed', v: 1 });
}

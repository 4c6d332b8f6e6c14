import { refuse } from '../../protocol/refusals.ts';
import type { WrittenStep } from '../../protocol/script.ts';
import { SITTING_STEPS } from '../../script/step-names.ts';
import { unknownPlaceholders } from '../../script/template.ts';
import { findItem } from '../agenda/programme.ts';
import type { SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findWritten } from './find-written.ts';

/** The last text counts; an empty one gives the usual phrases back. */
export function writeScript(state: SessionState, { agendaItemId, step, text }: WrittenStep): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  if (agendaItemId !== null) {
    if (!findItem(state, agendaItemId)) return refuse('unknown-agenda-item', { id: agendaItemId });
    if (SITTING_STEPS.some((one) => one === step)) return refuse('script-step-of-session');
  }
  const unknown = unknownPlaceholders(text);
  if (unknown.length > 0) return refuse('unknown-placeholder', { names: unknown.join(', ') });
  const before = findWritten(state, { agendaItemId, step })?.text ?? '';
  return before === text ? decided() : decided({ type: 'ScriptWritten', v: 1, agendaItemId, step, text });
}

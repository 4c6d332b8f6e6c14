import type { WrittenStep } from '../../protocol/script.ts';
import type { SessionState } from '../state.ts';

/** What was written for a step of an item (null: of the session, or of all items); undefined: nothing. The usual phrases are no text. */
export function findWritten(
  { script }: Pick<SessionState, 'script'>,
  { agendaItemId, step }: Pick<WrittenStep, 'agendaItemId' | 'step'>,
): WrittenStep | undefined {
  return script.find((one) => one.agendaItemId === agendaItemId && one.step === step);
}

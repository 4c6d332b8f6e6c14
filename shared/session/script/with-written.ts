import type { WrittenStep } from '../../protocol/script.ts';
import type { SessionState } from '../state.ts';

/** `script` with a text in the place of the one before. */
export function withWritten(
  script: SessionState['script'],
  { agendaItemId, step, text }: WrittenStep,
): SessionState['script'] {
  const others = script.filter((one) => one.agendaItemId !== agendaItemId || one.step !== step);
  return text === '' ? others : [...others, { agendaItemId, step, text }];
}

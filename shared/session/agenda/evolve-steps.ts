import type { EventOf } from '../../protocol/events.ts';
import type { Instant } from '../../protocol/ids.ts';
import type { AgendaProgress } from '../state.ts';

/** How far an item has come, with a step that has begun, or without one that had not. */
export function withSteps(
  progress: AgendaProgress,
  event: EventOf<'StepBegan' | 'StepUndone'>,
  at: Instant,
): AgendaProgress {
  if (progress.status === 'pending') return progress;
  const { steps = [], ...rest } = progress;
  if (event.type === 'StepBegan') return { ...rest, steps: [...steps, { step: event.step, at }] };
  return steps.length > 1 ? { ...rest, steps: steps.slice(0, -1) } : rest;
}

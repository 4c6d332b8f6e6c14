import type { ClockFace } from '#shared/session/floor/speech-clock.ts';

/** Hertz: shortly before the end, and at it. */
const TONES: Partial<Record<ClockFace['phase'], number>> = { warning: 660, over: 520 };

/** What sounds when a clock comes from one phase to another, in hertz; null: nothing. */
export function toneAt(before: ClockFace['phase'], phase: ClockFace['phase']): number | null {
  return before === phase ? null : (TONES[phase] ?? null);
}

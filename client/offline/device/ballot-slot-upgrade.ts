/**
 * A ballot as it was stored before papers had clauses, or as it is stored now, in today's shape: one choice is a motion of
 * one clause, and its time was read from the device's clock.
 */
export function liftSlot(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('choice' in stored)) return stored;
  const { choice, chosenAt, ...rest } = stored as Record<string, unknown>;
  return {
    ...rest,
    selection: { type: 'motion', choices: [choice] },
    reason: '',
    chosenAt: { clock: 'device', at: chosenAt },
  };
}

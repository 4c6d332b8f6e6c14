import type { Sitting } from '#shared/protocol/attendance.ts';
import { compareSittings, SITTING_PARTS } from '#shared/session/attendance/sittings.ts';
import type { SessionState } from '#shared/session/state.ts';

/** All sittings that a session may have, from `first` on; null: from its beginning. */
export function sittingsOf(
  { details }: Pick<SessionState, 'details'>,
  first: Sitting | null,
): readonly Sitting[] {
  return Array.from({ length: details.days }, (_, index) => index + 1)
    .flatMap((day) => SITTING_PARTS.map((part): Sitting => ({ day, part })))
    .filter((sitting) => first === null || compareSittings(sitting, first) >= 0);
}

/** A sitting as the value of a choice, and back. */
export const sittingKey = ({ day, part }: Sitting): string => `${day} ${part}`;

export function sittingOfKey(sittings: readonly Sitting[], key: string): Sitting | undefined {
  return sittings.find((sitting) => sittingKey(sitting) === key);
}

import type { Sitting } from '#shared/protocol/attendance.ts';
import type { DelegateId, Instant } from '#shared/protocol/ids.ts';
import { isLate, rollsKnown } from '#shared/session/attendance/rolls-known.ts';
import type { SessionState } from '#shared/session/state.ts';

/** How it went with a delegate in one sitting of this session, as this tablet knows it, also without the network. */
export interface OwnSitting {
  /** null: marks from before there was a roll of each sitting. */
  readonly sitting: Sitting | null;
  readonly beganAt: Instant | null;
  /** `there`: not absent. Of an earlier sitting no more is known; of the one now it is said of whoever was marked, and who came late. */
  readonly was: 'there' | 'late' | 'excused' | 'absent' | 'unmarked';
}

/** The latest first. */
export function ownSittings(
  state: Pick<SessionState, 'roll' | 'attendance' | 'delegates' | 'earlierRolls'>,
  me: DelegateId,
): readonly OwnSitting[] {
  const rolls = rollsKnown(state);
  const isNow = (place: number) => place >= state.earlierRolls.length;
  return rolls
    .map(({ sitting, beganAt, excused, absent }, place): OwnSitting => {
      const mark = isNow(place) ? state.attendance[me] : undefined;
      const missing = excused.includes(me) ? 'excused' : absent.includes(me) ? 'absent' : null;
      const was =
        missing ?? (isNow(place) && !mark ? 'unmarked' : isLate(state.roll, mark) ? 'late' : 'there');
      return { sitting, beganAt, was };
    })
    .toReversed();
}

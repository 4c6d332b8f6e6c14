import type { Attendance, EarlierRoll, Roll, SessionState } from '../state.ts';

/** The roll of the sitting now, as it stays known: whoever was there for a while was not absent. */
export function rollOf({ roll, attendance, delegates }: RollState): EarlierRoll {
  const marked = (status: Attendance['status']) =>
    delegates
      .map(({ id }) => id)
      .filter((id) => attendance[id]?.status === status && attendance[id]?.cameAt === undefined);
  const present = delegates.filter(({ id }) => wasThere(attendance[id])).length;
  const { sitting, beganAt, closedAt } = roll ?? NO_ROLL;
  return { sitting, beganAt, closedAt, present, excused: marked('excused'), absent: marked('absent') };
}

/** Of each sitting, without the log: who was not there. Also of a session whose marks are of no sitting by name. */
export function rollsKnown(state: RollState & Pick<SessionState, 'earlierRolls'>): readonly EarlierRoll[] {
  const any = state.roll !== null || Object.keys(state.attendance).length > 0;
  return any ? [...state.earlierRolls, rollOf(state)] : state.earlierRolls;
}

type RollState = Pick<SessionState, 'roll' | 'attendance' | 'delegates'>;

const NO_ROLL = { sitting: null, beganAt: null, closedAt: null };

function wasThere(mark: Attendance | undefined): boolean {
  return mark !== undefined && (mark.status === 'present' || mark.cameAt !== undefined);
}

/** Whether the delegate came after the calling of the roll had ended. */
export function isLate(roll: Roll | null, mark: Pick<Attendance, 'cameAt'> | undefined): boolean {
  return roll?.closedAt != null && mark?.cameAt !== undefined && mark.cameAt > roll.closedAt;
}

/** Whether the delegate was there before and is not now. */
export function hasLeft(mark: Attendance | undefined): boolean {
  return mark !== undefined && mark.status !== 'present' && mark.cameAt !== undefined;
}

import type { Sitting } from '../../protocol/attendance.ts';
import type { AbsenceId, DelegateId } from '../../protocol/ids.ts';
import type { ReportedAbsence, SessionState } from '../state.ts';
import { isWithin } from './sittings.ts';

export function findAbsence(
  { absences }: Pick<SessionState, 'absences'>,
  id: AbsenceId,
): ReportedAbsence | undefined {
  return absences.find(({ absenceId }) => absenceId === id);
}

/** The absence reported of a delegate for a sitting; one that was agreed to before one that waits. */
export function absenceFrom(
  { absences }: Pick<SessionState, 'absences'>,
  id: DelegateId,
  sitting: Sitting,
): ReportedAbsence | undefined {
  const own = absences.filter(
    ({ delegateId, from, to, progress }) =>
      delegateId === id && progress !== 'declined' && isWithin(sitting, from, to),
  );
  return own.find(({ progress }) => progress === 'accepted') ?? own[0];
}

/** Whose absence from a sitting was agreed to, in the order of the list. */
export function excusedFrom(
  state: Pick<SessionState, 'absences' | 'delegates'>,
  sitting: Sitting,
): readonly DelegateId[] {
  return state.delegates
    .map(({ id }) => id)
    .filter((id) => absenceFrom(state, id, sitting)?.progress === 'accepted');
}

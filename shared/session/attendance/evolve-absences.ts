import type { EventOf } from '../../protocol/events.ts';
import type { Instant } from '../../protocol/ids.ts';
import type { ReportedAbsence } from '../state.ts';

type AbsenceEvent = EventOf<'AbsenceReported' | 'AbsenceSettled' | 'AbsenceWithdrawn'>;

export function evolveAbsences(
  absences: readonly ReportedAbsence[],
  event: AbsenceEvent,
  at: Instant,
): readonly ReportedAbsence[] {
  switch (event.type) {
    case 'AbsenceReported': {
      const { absenceId, delegateId, from, to, reason, accepted } = event;
      const progress = accepted ? 'accepted' : 'waiting';
      return [...absences, { absenceId, delegateId, from, to, reason, reportedAt: at, progress }];
    }
    case 'AbsenceSettled':
      return absences.map((one) =>
        one.absenceId === event.absenceId
          ? { ...one, progress: event.accepted ? 'accepted' : 'declined' }
          : one,
      );
    case 'AbsenceWithdrawn':
      return absences.filter(({ absenceId }) => absenceId !== event.absenceId);
  }
}

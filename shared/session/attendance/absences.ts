import type { Actor } from '../../protocol/events.ts';
import type { AbsenceId, DelegateId } from '../../protocol/ids.ts';
import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import { findDelegate } from '../members/delegates.ts';
import type { ReportedAbsence, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findAbsence } from './find-absence.ts';
import { compareSittings } from './sittings.ts';

/** Reports of one delegate that wait or were agreed to: more than anybody means. */
const MOST_ABSENCES = 30;

/**
 * Notes that a delegate will be absent, and why (an absence is reported to the chair beforehand, with its reason: Luật Tổ chức chính
 * quyền địa phương số 72/2025/QH15, Điều 33). Ids are made by whoever reports: what is sent again changes nothing.
 */
export function reportAbsence(
  state: SessionState,
  report: Pick<ReportedAbsence, 'absenceId' | 'delegateId' | 'from' | 'to' | 'reason'>,
  { capacity }: Actor,
): Decision {
  const { absenceId, delegateId, from, to, reason } = report;
  if (state.status === 'closed') return refuse('session-closed');
  if (!findDelegate(state, delegateId)) return refuse('unknown-delegate', { id: delegateId });
  const known = findAbsence(state, absenceId);
  if (known) return known.delegateId === delegateId ? decided() : refuse('floor-id-reused');
  if (compareSittings(to, from) < 0) return refuse('absence-ends-before');
  const accepted = capacity === 'secretary';
  // What is over is marked by whoever keeps the list, or corrected.
  if (!accepted && state.roll && compareSittings(to, state.roll.sitting) < 0)
    return refuse('absence-too-late');
  const standing = state.absences.filter(
    (one) => one.delegateId === delegateId && one.progress !== 'declined',
  );
  if (standing.length >= MOST_ABSENCES) return refuse('absences-full', { most: MOST_ABSENCES });
  return decided({ type: 'AbsenceReported', v: 1, absenceId, delegateId, from, to, reason, accepted });
}

export function settleAbsence(state: SessionState, absenceId: AbsenceId, accepted: boolean): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const absence = findAbsence(state, absenceId);
  if (!absence) return refuse('unknown-absence');
  const progress = accepted ? 'accepted' : 'declined';
  return absence.progress === progress
    ? decided()
    : decided({ type: 'AbsenceSettled', v: 1, absenceId, accepted });
}

/** Who was marked as excused by it stays so until they are marked anew. */
export function withdrawAbsence(state: SessionState, absenceId: AbsenceId): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  return findAbsence(state, absenceId)
    ? decided({ type: 'AbsenceWithdrawn', v: 1, absenceId })
    : refuse('unknown-absence');
}

/** A delegate reports, and withdraws, only their own absence. */
export function whyNotOwnAbsence(
  delegateId: DelegateId | undefined,
  { capacity, id }: Actor,
): Refusal | null {
  return capacity === 'delegate' && delegateId !== undefined && delegateId !== id
    ? refusal('attendance-of-another')
    : null;
}

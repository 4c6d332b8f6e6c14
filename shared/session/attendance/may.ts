import type { Actor } from '../../protocol/events.ts';
import type { DelegateId } from '../../protocol/ids.ts';
import { type Refusal, refusal } from '../../protocol/refusals.ts';
import { BY_SECRETARY, type May } from '../area.ts';
import { keepsGroup, meetingGroups } from '../groups/find-group.ts';
import { unitsKeptBy } from '../members/unit-secretaries.ts';
import type { SessionState } from '../state.ts';
import { whyNotOwnAbsence } from './absences.ts';
import { findAbsence } from './find-absence.ts';

const BY_KEEPER_OF_LISTS = ['secretary', 'group-secretary'] as const;

export const may = {
  MarkAttendance: {
    capacities: BY_KEEPER_OF_LISTS,
    whyNot: (state, { marks }, actor) =>
      whyNotTheirs(
        state,
        marks.map(({ delegateId }) => delegateId),
        actor,
      ),
  },
  UndoAttendanceMark: {
    capacities: BY_KEEPER_OF_LISTS,
    whyNot: (state, { delegateId }, actor) => whyNotTheirs(state, [delegateId], actor),
  },
  BeginRoll: BY_SECRETARY,
  CloseRoll: BY_SECRETARY,
  /** Nobody marks another by it. */
  CheckIn: {
    capacities: ['delegate'],
    whyNot: (_state, { delegateId }, { id }) => (id === delegateId ? null : refusal('attendance-of-another')),
  },
  /** The same for whoever is invited; observers come and go. */
  CheckInGuest: {
    capacities: ['official', 'guest'],
    whyNot: (_state, { guestId }, { id }) => (id === guestId ? null : refusal('guest-attendance-of-another')),
  },
  MarkGuests: BY_SECRETARY,
  ReportAbsence: {
    capacities: ['secretary', 'delegate'],
    whyNot: (_state, { delegateId }, actor) => whyNotOwnAbsence(delegateId, actor),
  },
  SettleAbsence: BY_SECRETARY,
  WithdrawAbsence: {
    capacities: ['secretary', 'delegate'],
    whyNot: (state, { absenceId }, actor) =>
      whyNotOwnAbsence(findAbsence(state, absenceId)?.delegateId, actor),
  },
} satisfies May<
  | 'MarkAttendance'
  | 'UndoAttendanceMark'
  | 'BeginRoll'
  | 'CloseRoll'
  | 'CheckIn'
  | 'CheckInGuest'
  | 'MarkGuests'
  | 'ReportAbsence'
  | 'SettleAbsence'
  | 'WithdrawAbsence'
>;

/** The secretary of a group or committee, or of a group that debates, marks its members, and nobody else. */
function whyNotTheirs(
  state: SessionState,
  ids: readonly DelegateId[],
  { capacity, id }: Actor,
): Refusal | null {
  if (capacity !== 'group-secretary') return null;
  const kept = [...unitsKeptBy(state, id), ...meetingGroups(state).filter((group) => keepsGroup(group, id))];
  const own = new Set(kept.flatMap(({ members }) => members));
  return ids.every((one) => own.has(one)) ? null : refusal('attendance-of-another-unit');
}

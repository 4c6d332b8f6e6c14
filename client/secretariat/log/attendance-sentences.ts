import type { EventOf } from '#shared/protocol/events.ts';
import { findAbsence } from '#shared/session/attendance/find-absence.ts';
import { findFormerGuest, findGuest } from '#shared/session/guests/find-guest.ts';
import type { SessionState } from '#shared/session/state.ts';
import { meansWords, sittingsWords, sittingWords } from '../../attendance/sitting-words.ts';
import { nameOf } from '../delegates/names.ts';
import { plain, type Sentence, type Words } from './words.ts';

type AttendanceEvent = EventOf<
  | 'AttendanceMarked'
  | 'AttendanceMarkUndone'
  | 'RollBegan'
  | 'RollClosed'
  | 'DelegateCheckedIn'
  | 'GuestCheckedIn'
  | 'GuestsMarked'
  | 'AbsenceReported'
  | 'AbsenceSettled'
  | 'AbsenceWithdrawn'
>;

/** More names than this are folded away. */
const NAMES_IN_SENTENCE = 3;

export function attendanceSentence(event: AttendanceEvent, session: SessionState, words: Words): Sentence {
  const { t, tAttendance } = words;
  switch (event.type) {
    case 'AttendanceMarked': {
      const marks = event.marks.map(({ delegateId, status }) => ({
        name: nameOf(session, delegateId),
        status,
      }));
      const reason = event.reason === null ? '' : t('because', { reason: event.reason });
      return marksSentence(marks, reason, words);
    }
    case 'AttendanceMarkUndone':
      return plain(t('event.AttendanceMarkUndone', { name: nameOf(session, event.delegateId) }));
    case 'RollBegan': {
      const names = event.excused.map((id) => nameOf(session, id));
      const sitting = sittingWords(tAttendance, event.sitting);
      return plain(t('event.RollBegan', { sitting, count: names.length }), names);
    }
    case 'RollClosed': {
      const names = event.absent.map((id) => nameOf(session, id));
      return plain(t('event.RollClosed', { count: names.length }), names);
    }
    case 'DelegateCheckedIn': {
      const means = meansWords(tAttendance, event.means);
      return plain(t('event.DelegateCheckedIn', { name: nameOf(session, event.delegateId), means }));
    }
    case 'GuestCheckedIn': {
      const means = meansWords(tAttendance, event.means);
      return plain(t('event.GuestCheckedIn', { name: guestName(session, event.guestId), means }));
    }
    case 'GuestsMarked': {
      const marks = event.marks.map(({ guestId, status }) => ({ name: guestName(session, guestId), status }));
      return marksSentence(marks, '', words);
    }
    case 'AbsenceReported': {
      const { delegateId, reason } = event;
      const sittings = sittingsWords(tAttendance, event);
      return plain(t('event.AbsenceReported', { name: nameOf(session, delegateId), sittings, reason }));
    }
    case 'AbsenceSettled':
      return plain(
        t(event.accepted ? 'event.AbsenceSettled' : 'absenceDeclined', {
          name: absentName(session, event.absenceId),
        }),
      );
    case 'AbsenceWithdrawn':
      return plain(t('event.AbsenceWithdrawn', { name: absentName(session, event.absenceId) }));
  }
}

type Status = 'present' | 'absent' | 'excused';

function marksSentence(
  marks: readonly { readonly name: string; readonly status: Status }[],
  reason: string,
  { t, tCommon }: Words,
): Sentence {
  const said = marks.map(({ name, status }) => t('mark', { name, status: tCommon(`attendance.${status}`) }));
  if (said.length <= NAMES_IN_SENTENCE) {
    return plain(t('event.AttendanceMarked', { marks: said.join('; ') }) + reason);
  }
  const counts = { present: 0, absent: 0, excused: 0 };
  for (const { status } of marks) counts[status] += 1;
  return plain(t('manyMarked', { total: said.length, ...counts }) + reason, said);
}

/** One that was withdrawn is known no more: its report stands in the log. */
function absentName(session: SessionState, id: Parameters<typeof findAbsence>[1]): string {
  const absence = findAbsence(session, id);
  return absence ? nameOf(session, absence.delegateId) : '';
}

function guestName(session: SessionState, id: string): string {
  return findGuest(session, id)?.name ?? findFormerGuest(session, id)?.guest.name ?? id;
}

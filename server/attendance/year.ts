import type { AbsenceInYear, YearOfAbsences } from '#shared/protocol/http.ts';
import type { CalendarDay, DelegateId, SessionId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { idsOf } from '#shared/register/people/merged.ts';
import type { RegisterState } from '#shared/register/state.ts';
import type { EarlierRoll } from '#shared/session/state.ts';
import { dayOf } from '#shared/text/dates.ts';
import { bodyOf } from '../sessions/my-sessions.ts';
import type { SessionSummary } from '../sessions/summary.ts';

/** What of the office is asked. */
export interface KnownOffice {
  readonly summaries: readonly SessionSummary[];
  readonly register: RegisterState;
}

/**
 * The absences of delegates from the sittings of their body in one year, over all its sessions on this server; none of them is loaded for that. Of
 * somebody whom the register does not know, those of this session. A year of absence without a reason leads to a proposal of removal (Luật
 * Tổ chức chính quyền địa phương số 72/2025/QH15, Điều 33).
 */
export function absencesIn(
  year: number,
  own: SessionSummary,
  delegates: readonly Delegate[],
  { summaries, register }: KnownOffice,
): YearOfAbsences {
  const bodyId = bodyOf(register, own.id, own.details);
  const ofBody = summaries.filter(
    ({ id, details }) => id === own.id || (bodyId !== null && bodyOf(register, id, details) === bodyId),
  );
  const rolls = ofBody
    .flatMap((session) => session.rolls.map((roll) => ({ session, roll, day: dayOfRoll(session, roll) })))
    .filter(({ day }) => Number(day.slice(0, 4)) === year)
    .toSorted((one, other) => one.day.localeCompare(other.day));
  return {
    year,
    sittings: rolls.length,
    people: delegates.map(({ id, personId }) => {
      const persons = personId === undefined ? [] : idsOf(register, personId);
      const knownAs = (session: SessionSummary): readonly DelegateId[] =>
        session.id === own.id ? [id] : persons.flatMap((person) => session.people[person] ?? []);
      const absences = rolls.flatMap(({ session, roll, day }) => {
        const kind = kindOf(roll, knownAs(session));
        return kind === null ? [] : [absence(session, roll, day, kind)];
      });
      return { delegateId: id, absences };
    }),
  };
}

function absence(
  { id, details }: { readonly id: SessionId; readonly details: SessionSummary['details'] },
  { sitting }: EarlierRoll,
  day: CalendarDay,
  kind: AbsenceInYear['kind'],
): AbsenceInYear {
  return { sessionId: id, title: details.title, day, sitting, kind };
}

function kindOf({ absent, excused }: EarlierRoll, ids: readonly DelegateId[]): AbsenceInYear['kind'] | null {
  if (ids.some((id) => absent.includes(id))) return 'absent';
  return ids.some((id) => excused.includes(id)) ? 'excused' : null;
}

/** When it was held, and not for which day it was planned. */
function dayOfRoll({ details }: SessionSummary, { beganAt }: EarlierRoll): CalendarDay {
  return beganAt === null ? details.startsOn : dayOf(beganAt);
}

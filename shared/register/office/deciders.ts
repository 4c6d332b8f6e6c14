import type { CalendarDay } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { OfficeFounding } from '../../protocol/register/commands.ts';
import { dayOf } from '../../text/dates.ts';
import type { Deciders } from '../area.ts';
import { findAppointment, findBody, findPerson } from '../find.ts';
import { groundsOf } from '../grounds.ts';
import { saysTheSame } from '../repeated.ts';
import type { RegisterState } from '../state.ts';
import { decided, type RegisterDecision } from '../verdict.ts';

export const deciders = {
  FoundOffice: (state, command, { at }) => foundOffice(state, command, dayOf(at)),
  RenameOffice: (state, command) =>
    state.office?.name === command.name
      ? decided()
      : decided({ type: 'OfficeRenamed', v: 1, name: command.name, ...groundsOf(command) }),
} satisfies Deciders<'FoundOffice' | 'RenameOffice'>;

/** The office with its first body, and the first administrator from that day on. Once. */
function foundOffice(state: RegisterState, founding: OfficeFounding, day: CalendarDay): RegisterDecision {
  const { name, body, administrator, appointmentId } = founding;
  if (state.office) return isFoundedSo(state, founding) ? decided() : refuse('office-founded');
  return decided(
    { type: 'OfficeFounded', v: 1, name },
    { type: 'PeopleAdded', v: 1, people: [administrator] },
    { type: 'BodyAdded', v: 1, body },
    {
      type: 'StaffAppointed',
      v: 1,
      appointment: {
        id: appointmentId,
        personId: administrator.id,
        capacity: 'administrator',
        within: 'server',
        from: day,
        until: null,
      },
      source: '',
      reason: '',
    },
  );
}

function isFoundedSo(state: RegisterState, { name, body, administrator, appointmentId }: OfficeFounding) {
  const knownBody = findBody(state, body.id);
  const knownPerson = findPerson(state, administrator.id);
  return (
    state.office?.name === name &&
    knownBody !== undefined &&
    saysTheSame(knownBody, body) &&
    knownPerson !== undefined &&
    saysTheSame(knownPerson, administrator) &&
    findAppointment(state, appointmentId)?.personId === administrator.id
  );
}

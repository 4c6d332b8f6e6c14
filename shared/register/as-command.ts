import type { RegisterEvent, RegisterEventOf } from '../protocol/register/events.ts';
import type { RegisterEventType } from './area.ts';
import type { RegisterCoreCommand } from './core-command.ts';

/**
 * The command that leads to an event and to no other one, for whoever decides again what is on record. null: of several members or
 * appointments that end at once, which end with their body or term; and of the founding, which is several entries.
 */
type AsCommands = {
  readonly [T in RegisterEventType]: (event: RegisterEventOf<T>) => RegisterCoreCommand | null;
};

const AS_COMMANDS: AsCommands = {
  OfficeFounded: () => null,
  OfficeRenamed: ({ v: _v, ...said }) => ({ ...said, type: 'RenameOffice' }),
  PeopleAdded: ({ people }) => ({ type: 'AddPeople', people }),
  PersonCorrected: ({ v: _v, ...said }) => ({ ...said, type: 'CorrectPerson' }),
  PersonRenamed: ({ v: _v, ...said }) => ({ ...said, type: 'RenamePerson' }),
  PersonStruck: ({ v: _v, ...said }) => ({ ...said, type: 'StrikePerson' }),
  PeopleMerged: ({ v: _v, ...said }) => ({ ...said, type: 'MergePeople' }),
  BodyAdded: ({ body }) => ({ type: 'AddBody', body }),
  BodyCorrected: ({ v: _v, ...said }) => ({ ...said, type: 'CorrectBody' }),
  BodyEnded: ({ v: _v, ...said }) => ({ ...said, type: 'EndBody', withMembers: false }),
  BodyStruck: ({ v: _v, ...said }) => ({ ...said, type: 'StrikeBody' }),
  BodyFloorRulesSet: ({ v: _v, ...said }) => ({ ...said, type: 'SetBodyFloorRules' }),
  TermAdded: ({ term }) => ({ type: 'AddTerm', term }),
  TermCorrected: ({ v: _v, ...said }) => ({ ...said, type: 'CorrectTerm' }),
  TermEnded: ({ v: _v, ...said }) => ({ ...said, type: 'EndTerm', withMembers: false }),
  TermStruck: ({ v: _v, ...said }) => ({ ...said, type: 'StrikeTerm' }),
  MembersJoined: ({ memberships, source, reason }) => ({
    type: 'EnrolMembers',
    people: [],
    memberships,
    source,
    reason,
  }),
  MembershipCorrected: ({ v: _v, ...said }) => ({ ...said, type: 'CorrectMembership' }),
  MembershipsEnded: ({ membershipIds, until, source, reason }) => {
    const membershipId = theOnly(membershipIds);
    return membershipId ? { type: 'EndMembership', membershipId, until, source, reason } : null;
  },
  MembershipStruck: ({ v: _v, ...said }) => ({ ...said, type: 'StrikeMembership' }),
  MemberSuspended: ({ v: _v, ...said }) => ({ ...said, type: 'SuspendMember' }),
  MemberRestored: ({ v: _v, ...said }) => ({ ...said, type: 'RestoreMember' }),
  StaffAppointed: ({ v: _v, ...said }) => ({ ...said, type: 'AppointStaff' }),
  AppointmentsEnded: ({ appointmentIds, until, source, reason }) => {
    const appointmentId = theOnly(appointmentIds);
    return appointmentId ? { type: 'EndAppointment', appointmentId, until, source, reason } : null;
  },
  AppointmentStruck: ({ v: _v, ...said }) => ({ ...said, type: 'StrikeAppointment' }),
  SessionPrepared: ({ session }) => ({ type: 'PrepareSession', session }),
  SessionCorrected: ({ v: _v, ...said }) => ({ ...said, type: 'CorrectSession' }),
  SessionStruck: ({ v: _v, ...said }) => ({ ...said, type: 'StrikeSession' }),
  SessionConvened: ({ v: _v, ...said }) => ({ ...said, type: 'ConveneSession' }),
  SessionArchived: ({ sessionId }) => ({ type: 'ArchiveSession', sessionId }),
  SessionUnarchived: ({ v: _v, ...said }) => ({ ...said, type: 'UnarchiveSession' }),
  SessionEntered: ({ v: _v, ...said }) => ({ ...said, type: 'EnterSession' }),
  AgendaTemplateSaved: ({ template }) => ({ type: 'SaveAgendaTemplate', template }),
  AgendaTemplateStruck: ({ v: _v, ...said }) => ({ ...said, type: 'StrikeAgendaTemplate' }),
  RecordVouchedFor: ({ v: _v, upTo: _upTo, ...said }) => ({ ...said, type: 'VouchForRecord' }),
};

export function asRegisterCommand(event: RegisterEvent): RegisterCoreCommand | null {
  return commandFor(event.type, event);
}

function commandFor<T extends RegisterEventType>(type: T, event: RegisterEventOf<T>) {
  return AS_COMMANDS[type](event);
}

function theOnly<Id>(ids: readonly Id[]): Id | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

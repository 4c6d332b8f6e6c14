import { z } from 'zod';
import { FloorRules } from '../floor.ts';
import { CalendarDay, SessionId } from '../ids.ts';
import { ConfirmedNumber } from '../members.ts';
import { requiredLine } from '../text.ts';
import { AgendaTemplateParticulars } from './agenda-templates.ts';
import { BodyParticulars, TermParticulars } from './bodies.ts';
import { Grounds, GroundsOfBeginning } from './days.ts';
import { AgendaTemplateId, AppointmentId, BodyId, MembershipId, PersonId, TermId } from './ids.ts';
import { AppointmentParticulars, MembershipParticulars, PersonParticulars } from './people.ts';
import { SessionParticulars } from './sessions.ts';

/** Most people that one command names: a list of the National Assembly, twice. */
const MOST = 1000;

const command = <T extends string, Shape extends z.ZodRawShape>(type: T, shape: Shape) =>
  z.object({ type: z.literal(type), ...shape });

const AddBody = command('AddBody', { body: BodyParticulars });
const CorrectBody = command('CorrectBody', { body: BodyParticulars, ...Grounds });
/** What was written wrongly; a new name that somebody bears has a day: `RenamePerson`. */
const CorrectPerson = command('CorrectPerson', { person: PersonParticulars, ...Grounds });
/** Members join; whoever of them is not in the register yet is added with them. All of it, or nothing. */
const EnrolMembers = command('EnrolMembers', {
  people: z.array(PersonParticulars).max(MOST),
  memberships: z.array(MembershipParticulars).min(1).max(MOST),
  ...GroundsOfBeginning,
});
const CorrectMembership = command('CorrectMembership', { membership: MembershipParticulars, ...Grounds });
const EndMembership = command('EndMembership', {
  membershipId: MembershipId,
  until: CalendarDay,
  ...Grounds,
});
const StrikeMembership = command('StrikeMembership', { membershipId: MembershipId, ...Grounds });

/** What a list of members comes down to: commands that each could be given alone. */
export const ImportStep = z.discriminatedUnion('type', [
  AddBody,
  CorrectBody,
  CorrectPerson,
  EnrolMembers,
  CorrectMembership,
  EndMembership,
  StrikeMembership,
]);
export type ImportStep = z.infer<typeof ImportStep>;

/** Ends a body or a term: with `withMembers` all that is in force in it ends the same day, otherwise that is refused. */
const Ending = { until: CalendarDay, withMembers: z.boolean(), ...Grounds };

/**
 * What a person may ask of the register. Who may ask for what: may.ts of each area in shared/register/. Ids of what is new are made by
 * whoever gives the command: sent again, it changes nothing.
 */
export const RegisterCommand = z.discriminatedUnion('type', [
  command('RenameOffice', { name: requiredLine(200), ...Grounds }),

  command('AddPeople', { people: z.array(PersonParticulars).min(1).max(MOST) }),
  CorrectPerson,
  command('RenamePerson', { personId: PersonId, name: requiredLine(120), from: CalendarDay, ...Grounds }),
  command('StrikePerson', { personId: PersonId, ...Grounds }),
  /** Somebody was entered twice: what `personId` was and is becomes that of `into`. There is no way back. */
  command('MergePeople', { personId: PersonId, into: PersonId, ...Grounds }),

  AddBody,
  CorrectBody,
  command('EndBody', { bodyId: BodyId, ...Ending }),
  command('StrikeBody', { bodyId: BodyId, ...Grounds }),
  /** What sessions of the body begin with that are convened from then on. A session may set others for itself. */
  command('SetBodyFloorRules', { bodyId: BodyId, rules: FloorRules.nullable(), ...Grounds }),

  command('AddTerm', { term: TermParticulars }),
  command('CorrectTerm', { term: TermParticulars, ...Grounds }),
  command('EndTerm', { termId: TermId, ...Ending }),
  command('StrikeTerm', { termId: TermId, ...Grounds }),

  EnrolMembers,
  CorrectMembership,
  EndMembership,
  StrikeMembership,
  /** From that day on the rights of a member rest. */
  command('SuspendMember', { membershipId: MembershipId, from: CalendarDay, ...Grounds }),
  /** From that day on the member has them again. */
  command('RestoreMember', { membershipId: MembershipId, from: CalendarDay, ...Grounds }),

  /** What a list of members says, compared with the register as of its entry `basedOn`. All of it, or nothing. */
  command('ImportMembers', {
    basedOn: z.int().min(0),
    steps: z
      .array(ImportStep)
      .min(1)
      .max(4 * MOST),
  }),

  command('AppointStaff', { appointment: AppointmentParticulars, ...GroundsOfBeginning }),
  command('EndAppointment', { appointmentId: AppointmentId, until: CalendarDay, ...Grounds }),
  command('StrikeAppointment', { appointmentId: AppointmentId, ...Grounds }),

  command('PrepareSession', { session: SessionParticulars }),
  command('CorrectSession', { session: SessionParticulars, ...Grounds }),
  command('StrikeSession', { sessionId: SessionId, ...Grounds }),
  /** `members`: the roster of the first day as the person saw it who confirms the number of all. */
  command('ConveneSession', {
    sessionId: SessionId,
    members: z.array(MembershipId).min(1).max(MOST),
    ...ConfirmedNumber,
  }),
  command('ArchiveSession', { sessionId: SessionId }),
  /** So that something can be put right in it. */
  command('UnarchiveSession', { sessionId: SessionId, ...Grounds }),

  /** A programme for later sessions of a body. A changed one is another, under an id of its own. */
  command('SaveAgendaTemplate', { template: AgendaTemplateParticulars }),
  command('StrikeAgendaTemplate', { templateId: AgendaTemplateId, ...Grounds }),
]);
export type RegisterCommand = z.infer<typeof RegisterCommand>;
export type RegisterCommandType = RegisterCommand['type'];

/** What whoever sets the server up says: the office, the first body in it, and who administers it. */
export const OfficeFounding = z.object({
  name: requiredLine(200),
  body: BodyParticulars,
  administrator: PersonParticulars,
  appointmentId: AppointmentId,
});
export type OfficeFounding = z.infer<typeof OfficeFounding>;

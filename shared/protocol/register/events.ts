import { z } from 'zod';
import { CAPACITIES } from '../../access/capacity.ts';
import { FloorRules } from '../floor.ts';
import { CalendarDay, Instant, SessionId } from '../ids.ts';
import { ConfirmedNumber } from '../members.ts';
import { requiredLine } from '../text.ts';
import { Vouching } from '../vouching.ts';
import { AgendaTemplateParticulars } from './agenda-templates.ts';
import { BodyParticulars, TermParticulars } from './bodies.ts';
import { Grounds, GroundsOfBeginning } from './days.ts';
import { AgendaTemplateId, AppointmentId, BodyId, MembershipId, PersonId, TermId } from './ids.ts';
import { AppointmentParticulars, MembershipParticulars, PersonParticulars } from './people.ts';
import { SessionParticulars, SessionStage } from './sessions.ts';

const event = <T extends string, Shape extends z.ZodRawShape>(type: T, shape: Shape) =>
  z.object({ type: z.literal(type), v: z.literal(1), ...shape });

/**
 * What happened in the register. As in a session an event, once written, is never changed: a new shape gets a new `v`, and
 * shared/register/upcast.ts lifts the old one. Nothing is deleted: what was a mistake is struck.
 */
export const RegisterEvent = z.discriminatedUnion('type', [
  event('OfficeFounded', { name: requiredLine(200) }),
  event('OfficeRenamed', { name: requiredLine(200), ...Grounds }),

  event('PeopleAdded', { people: z.array(PersonParticulars).min(1) }),
  event('PersonCorrected', { person: PersonParticulars, ...Grounds }),
  /** Bears another name from that day on; papers of earlier days keep the earlier one. */
  event('PersonRenamed', { personId: PersonId, name: requiredLine(120), from: CalendarDay, ...Grounds }),
  event('PersonStruck', { personId: PersonId, ...Grounds }),
  /** One person under two entries: all that `personId` was and is, is `into`'s. Both names are kept. */
  event('PeopleMerged', { personId: PersonId, into: PersonId, ...Grounds }),

  event('BodyAdded', { body: BodyParticulars }),
  event('BodyCorrected', { body: BodyParticulars, ...Grounds }),
  event('BodyEnded', { bodyId: BodyId, until: CalendarDay, ...Grounds }),
  event('BodyStruck', { bodyId: BodyId, ...Grounds }),
  /** Times and order of speeches in its later sessions; those that were made keep theirs. */
  event('BodyFloorRulesSet', { bodyId: BodyId, rules: FloorRules.nullable(), ...Grounds }),

  event('TermAdded', { term: TermParticulars }),
  event('TermCorrected', { term: TermParticulars, ...Grounds }),
  event('TermEnded', { termId: TermId, until: CalendarDay, ...Grounds }),
  event('TermStruck', { termId: TermId, ...Grounds }),

  event('MembersJoined', { memberships: z.array(MembershipParticulars).min(1), ...GroundsOfBeginning }),
  event('MembershipCorrected', { membership: MembershipParticulars, ...Grounds }),
  event('MembershipsEnded', {
    membershipIds: z.array(MembershipId).min(1),
    until: CalendarDay,
    ...Grounds,
  }),
  event('MembershipStruck', { membershipId: MembershipId, ...Grounds }),
  event('MemberSuspended', { membershipId: MembershipId, from: CalendarDay, ...Grounds }),
  event('MemberRestored', { membershipId: MembershipId, from: CalendarDay, ...Grounds }),

  event('StaffAppointed', { appointment: AppointmentParticulars, ...GroundsOfBeginning }),
  event('AppointmentsEnded', {
    appointmentIds: z.array(AppointmentId).min(1),
    until: CalendarDay,
    ...Grounds,
  }),
  event('AppointmentStruck', { appointmentId: AppointmentId, ...Grounds }),

  event('SessionPrepared', { session: SessionParticulars }),
  event('SessionCorrected', { session: SessionParticulars, ...Grounds }),
  event('SessionStruck', { sessionId: SessionId, ...Grounds }),
  /** With these members, and this number of all that majorities are counted from, as a person confirmed them. */
  event('SessionConvened', {
    sessionId: SessionId,
    members: z.array(MembershipId).min(1),
    ...ConfirmedNumber,
  }),
  event('SessionArchived', { sessionId: SessionId }),
  event('SessionUnarchived', { sessionId: SessionId, ...Grounds }),
  /** A session that the server has from before there was a register, or from another server. */
  event('SessionEntered', {
    session: SessionParticulars,
    stage: SessionStage.extract(['convened', 'archived']),
  }),

  event('AgendaTemplateSaved', { template: AgendaTemplateParticulars }),
  event('AgendaTemplateStruck', { templateId: AgendaTemplateId, ...Grounds }),

  /** The server's own signature on what it had not signed when it was written. */
  event('RecordVouchedFor', Vouching),
]);
export type RegisterEvent = z.infer<typeof RegisterEvent>;
export type RegisterEventOf<T extends RegisterEvent['type']> = Extract<RegisterEvent, { type: T }>;

/** Who did it: a person in a capacity of theirs, or the server itself (`id`: what of it, as "setup"). */
export const RegisterActor = z.discriminatedUnion('capacity', [
  z.object({ capacity: z.enum(CAPACITIES), personId: PersonId }),
  z.object({ capacity: z.literal('system'), id: z.string().min(1).max(40) }),
]);
export type RegisterActor = z.infer<typeof RegisterActor>;

/** An event of the register with its place in its log. All are for administrators: others are told what a projection for them says. */
export const LoggedRegisterEvent = z.object({
  seq: z.int().min(1),
  at: Instant,
  actor: RegisterActor,
  audience: z.literal('administrators'),
  event: RegisterEvent,
});
export type LoggedRegisterEvent = z.infer<typeof LoggedRegisterEvent>;

import type { FloorRules } from '../protocol/floor.ts';
import type { CalendarDay, Instant } from '../protocol/ids.ts';
import type { AgendaTemplateParticulars } from '../protocol/register/agenda-templates.ts';
import type { BodyParticulars, TermParticulars } from '../protocol/register/bodies.ts';
import type { MembershipId, PersonId } from '../protocol/register/ids.ts';
import type {
  AppointmentParticulars,
  MembershipParticulars,
  PersonParticulars,
} from '../protocol/register/people.ts';
import type { SessionParticulars, SessionStage } from '../protocol/register/sessions.ts';

/**
 * All that the register of the office says, as a pure function of its log (evolve.ts). Plain JSON. Whatever was entered stays in it, in
 * the order in which it was entered: what is over has its last day, what was a mistake is struck.
 */
export interface RegisterState {
  /** Sequence number of the last event in this state; 0 before the first. */
  readonly seq: number;
  /** null until somebody has set the server up. */
  readonly office: Office | null;
  readonly people: readonly RegisteredPerson[];
  readonly bodies: readonly Body[];
  readonly terms: readonly Term[];
  readonly memberships: readonly Membership[];
  readonly staff: readonly Appointment[];
  readonly sessions: readonly RegisteredSession[];
  readonly agendaTemplates: readonly AgendaTemplate[];
}

export interface Office {
  readonly name: string;
  readonly foundedAt: Instant;
}

/** What something follows from, and when that was entered. */
export interface Grounded {
  readonly at: Instant;
  readonly source: string;
  readonly reason: string;
}

/** Set where the whole entry was a mistake: it counts for nothing. */
interface Strikable {
  readonly struck: Grounded | null;
}

export interface RegisteredPerson extends PersonParticulars, Strikable {
  /** Names borne before, the oldest first; each until the day `before` which the next one holds. */
  readonly formerNames: readonly { readonly name: string; readonly before: CalendarDay }[];
  /** The entry under which this person goes on, where they were entered twice; null where they were not. */
  readonly merged: (Grounded & { readonly into: PersonId }) | null;
}

/** `ended`: what the last day follows from, where a person ended it. */
interface Endable {
  readonly ended: Grounded | null;
}

export interface Body extends BodyParticulars, Strikable, Endable {
  /** What its sessions begin with; null: with what holds for all (shared/session/floor/default-rules.ts). */
  readonly floorRules: (Grounded & { readonly rules: FloorRules }) | null;
}
export interface Term extends TermParticulars, Strikable, Endable {}

export interface Membership extends MembershipParticulars, Strikable, Endable {
  readonly joined: Grounded;
  /** In the order of their days. */
  readonly suspensions: readonly Suspension[];
}

/** Rights rest from `from` on, until the day before `restored.from`. */
export interface Suspension extends Grounded {
  readonly from: CalendarDay;
  readonly restored: (Grounded & { readonly from: CalendarDay }) | null;
}

export type Appointment = AppointmentParticulars & Strikable & Endable & { readonly appointed: Grounded };

export interface RegisteredSession extends SessionParticulars, Strikable {
  readonly stage: SessionStage;
  /** What was confirmed when it was convened; null before that, and for sessions from before there was a register. */
  readonly convened: Convening | null;
}

export interface Convening {
  readonly at: Instant;
  /** The roster that was confirmed. */
  readonly members: readonly MembershipId[];
  readonly total: number;
  readonly suspended: 'counted' | 'left-out';
  readonly reason: string;
}

export interface AgendaTemplate extends AgendaTemplateParticulars, Strikable {}

export const EMPTY_REGISTER: RegisterState = {
  seq: 0,
  office: null,
  people: [],
  bodies: [],
  terms: [],
  memberships: [],
  staff: [],
  sessions: [],
  agendaTemplates: [],
};

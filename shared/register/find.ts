import type { SessionId } from '../protocol/ids.ts';
import type {
  AgendaTemplateId,
  AppointmentId,
  BodyId,
  MembershipId,
  PersonId,
  TermId,
} from '../protocol/register/ids.ts';
import type {
  AgendaTemplate,
  Appointment,
  Body,
  Membership,
  RegisteredPerson,
  RegisteredSession,
  RegisterState,
  Term,
} from './state.ts';

/** Makes an index by id once for each list, since a list of members asks for each of them. */
function byId<Item extends { readonly id: string }>() {
  const indexes = new WeakMap<readonly Item[], ReadonlyMap<string, Item>>();
  return (items: readonly Item[], id: Item['id']): Item | undefined => {
    let index = indexes.get(items);
    if (!index) {
      index = new Map(items.map((item) => [item.id, item]));
      indexes.set(items, index);
    }
    return index.get(id);
  };
}

const personIn = byId<RegisteredPerson>();
const bodyIn = byId<Body>();
const termIn = byId<Term>();
const membershipIn = byId<Membership>();
const appointmentIn = byId<Appointment>();
const sessionIn = byId<RegisteredSession>();
const agendaTemplateIn = byId<AgendaTemplate>();

/* Whatever was entered is found, also what was struck since. */

export function findPerson(
  { people }: Pick<RegisterState, 'people'>,
  id: PersonId,
): RegisteredPerson | undefined {
  return personIn(people, id);
}

export function findBody({ bodies }: RegisterState, id: BodyId): Body | undefined {
  return bodyIn(bodies, id);
}

export function findTerm({ terms }: RegisterState, id: TermId): Term | undefined {
  return termIn(terms, id);
}

export function findMembership({ memberships }: RegisterState, id: MembershipId): Membership | undefined {
  return membershipIn(memberships, id);
}

export function findAppointment({ staff }: RegisterState, id: AppointmentId): Appointment | undefined {
  return appointmentIn(staff, id);
}

export function findSession({ sessions }: RegisterState, id: SessionId): RegisteredSession | undefined {
  return sessionIn(sessions, id);
}

export function findAgendaTemplate(
  { agendaTemplates }: RegisterState,
  id: AgendaTemplateId,
): AgendaTemplate | undefined {
  return agendaTemplateIn(agendaTemplates, id);
}

/** `item` if it was entered and is no mistake. */
export function valid<Item extends { readonly struck: unknown }>(item: Item | undefined): Item | undefined {
  return item && item.struck === null ? item : undefined;
}

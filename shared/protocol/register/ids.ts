import { z } from 'zod';
import { SessionId } from '../ids.ts';

/*
 * Ids of the register are random, and made by whoever gives the command: a command that is sent again is recognised, and an id
 * tells nothing of how many there are.
 */

const randomId = (prefix: string) => z.string().regex(new RegExp(`^${prefix}-[0-9a-f]{12}$`));

export const PersonId = randomId('p').brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

export const BodyId = randomId('b').brand<'BodyId'>();
export type BodyId = z.infer<typeof BodyId>;

export const TermId = randomId('t').brand<'TermId'>();
export type TermId = z.infer<typeof TermId>;

export const MembershipId = randomId('m').brand<'MembershipId'>();
export type MembershipId = z.infer<typeof MembershipId>;

export const AppointmentId = randomId('s').brand<'AppointmentId'>();
export type AppointmentId = z.infer<typeof AppointmentId>;

export const AgendaTemplateId = randomId('g').brand<'AgendaTemplateId'>();
export type AgendaTemplateId = z.infer<typeof AgendaTemplateId>;

interface NewIds {
  person(): PersonId;
  body(): BodyId;
  term(): TermId;
  membership(): MembershipId;
  appointment(): AppointmentId;
  session(): SessionId;
  agendaTemplate(): AgendaTemplateId;
}

/** Makes new ids of random UUIDs (version 4, whose first twelve digits are all random). */
export function newIds(randomUuid: () => string): NewIds {
  const digits = () => randomUuid().replaceAll('-', '').slice(0, 12);
  return {
    person: () => PersonId.parse(`p-${digits()}`),
    body: () => BodyId.parse(`b-${digits()}`),
    term: () => TermId.parse(`t-${digits()}`),
    membership: () => MembershipId.parse(`m-${digits()}`),
    appointment: () => AppointmentId.parse(`s-${digits()}`),
    session: () => SessionId.parse(`kh-${digits()}`),
    agendaTemplate: () => AgendaTemplateId.parse(`g-${digits()}`),
  };
}

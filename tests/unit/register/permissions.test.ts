import { describe, expect, it } from 'vitest';
import { CAPACITIES, type Capacity } from '#shared/access/capacity.ts';
import { RegisterCommand } from '#shared/protocol/register/commands.ts';
import type { RegisterActor } from '#shared/protocol/register/events.ts';
import { whyNotGive } from '#shared/register/permissions.ts';
import { b, EVERY_COMMAND, membership, p, person, secretary, session, WHY } from './samples.ts';
import { anOffice } from './story.ts';

const DAY = '2026-06-10';
const as = (capacity: Capacity, n: number): RegisterActor => ({
  capacity,
  personId: p(n),
});
const ADMINISTRATOR = as('administrator', 1);
const SECRETARY = as('secretary', 2);

/** What the secretary of the council may of the commands in `EVERY_COMMAND`, which are of the council and its members. */
const OF_SECRETARIES: readonly string[] = [
  'CorrectPerson',
  'RenamePerson',
  'EnrolMembers',
  'CorrectMembership',
  'EndMembership',
  'StrikeMembership',
  'SuspendMember',
  'RestoreMember',
  'PrepareSession',
  'CorrectSession',
  'StrikeSession',
  'ConveneSession',
  'ArchiveSession',
  'UnarchiveSession',
  'SaveAgendaTemplate',
  'StrikeAgendaTemplate',
];

const OFFICE = anOffice();

const mayGive = (actor: RegisterActor, command: RegisterCommand, story = OFFICE, day = DAY) =>
  whyNotGive(story.state, actor, command, day) === null;

const preparingFor = (n: number) =>
  ({ type: 'PrepareSession', session: session(9, { bodyId: b(n), kind: 'meeting' }) }) as const;

describe('permissions in the register', () => {
  it('cover every command of the protocol', () => {
    const inProtocol = RegisterCommand.options.map((option) => option.shape.type.value);
    expect(Object.keys(EVERY_COMMAND).sort()).toEqual([...inProtocol].sort());
  });

  it.each(Object.values(EVERY_COMMAND))('$type passes the protocol unchanged', (command) => {
    expect(RegisterCommand.parse(JSON.parse(JSON.stringify(command)))).toEqual(command);
  });

  it.each(Object.values(EVERY_COMMAND))('$type is every administrator’s', (command) => {
    expect(mayGive(ADMINISTRATOR, command)).toBe(true);
  });

  it.each(Object.values(EVERY_COMMAND))(
    '$type is the secretary’s of the body as the rules have it',
    (command) => {
      expect(mayGive(SECRETARY, command)).toBe(OF_SECRETARIES.includes(command.type));
    },
  );

  it.each(Object.values(EVERY_COMMAND))(
    '$type is nobody’s in a capacity that they do not have',
    (command) => {
      for (const capacity of CAPACITIES) {
        // Person 3 is a delegate only, which is no appointment.
        expect(mayGive(as(capacity, 3), command), capacity).toBe(false);
        if (capacity !== 'administrator') expect(mayGive(as(capacity, 1), command), capacity).toBe(false);
        if (capacity !== 'secretary') expect(mayGive(as(capacity, 2), command), capacity).toBe(false);
      }
      expect(mayGive({ capacity: 'system', id: 'setup' }, command)).toBe(false);
    },
  );

  it('are said in both languages', () => {
    expect(whyNotGive(anOffice().state, SECRETARY, EVERY_COMMAND.AddBody, DAY)?.code).toBe(
      'register-not-permitted',
    );
  });

  it('of a secretary end with the appointment, and begin with it', () => {
    const { PrepareSession } = EVERY_COMMAND;
    const ended = anOffice().give(EVERY_COMMAND.EndAppointment);
    expect(mayGive(SECRETARY, PrepareSession, ended, '2026-12-31')).toBe(true);
    expect(mayGive(SECRETARY, PrepareSession, ended, '2027-01-01')).toBe(false);
    expect(mayGive(SECRETARY, PrepareSession, ended, '2026-04-30')).toBe(false);
    const struck = anOffice().give(EVERY_COMMAND.StrikeAppointment);
    expect(mayGive(SECRETARY, PrepareSession, struck)).toBe(false);
  });

  it('of a secretary reach to committees and groups, not to the standing body nor to other bodies', () => {
    expect([1, 3, 5].map((n) => mayGive(SECRETARY, preparingFor(n)))).toEqual([true, true, true]);
    expect([2, 7, 9].map((n) => mayGive(SECRETARY, preparingFor(n)))).toEqual([false, false, false]);
  });

  it.each(Object.values(EVERY_COMMAND))(
    '$type of the council is nothing for secretaries of others',
    (command) => {
      for (const other of [2, 3, 5, 7]) {
        const story = anOffice().give({
          type: 'AppointStaff',
          appointment: secretary(6, 4, b(other)),
          ...WHY,
        });
        expect(mayGive(as('secretary', 4), command, story), `secretary of body ${other}`).toBe(false);
      }
    },
  );

  it('of a secretary of the whole server reach to the members and sessions of all bodies, and no further', () => {
    const story = anOffice().give({ type: 'AppointStaff', appointment: secretary(6, 4, 'server'), ...WHY });
    expect([1, 2, 7].map((n) => mayGive(as('secretary', 4), preparingFor(n), story))).toEqual([
      true,
      true,
      true,
    ]);
    expect(mayGive(as('secretary', 4), EVERY_COMMAND.AddBody, story)).toBe(false);
  });

  it('of a secretary reach to no list that names another body too', () => {
    const memberships = [membership(5), membership(6, { personId: p(5), bodyId: b(7), termId: null })];
    expect(mayGive(SECRETARY, { type: 'EnrolMembers', people: [], memberships, ...WHY })).toBe(false);
  });

  it('of a secretary reach to nobody who is in another body too, nor to whoever is in none', () => {
    const { CorrectPerson } = EVERY_COMMAND;
    const both = anOffice().give({
      type: 'EnrolMembers',
      people: [],
      memberships: [membership(9, { personId: p(2), bodyId: b(7), termId: null })],
      ...WHY,
    });
    expect(mayGive(SECRETARY, CorrectPerson, both)).toBe(false);
    expect(mayGive(SECRETARY, { ...CorrectPerson, person: person(5, { title: 'Khác' }) })).toBe(false);
  });
});

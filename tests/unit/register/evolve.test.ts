import { describe, expect, it } from 'vitest';
import { RegisterEvent } from '#shared/protocol/register/events.ts';
import { newIds } from '#shared/protocol/register/ids.ts';
import { REGISTER_CORE_VERSION } from '#shared/register/core-version.ts';
import { UnknownRegisterEvent } from '#shared/register/event-versions.ts';
import { evolveRegister } from '#shared/register/evolve.ts';
import { upcastRegister } from '#shared/register/upcast.ts';
import { b, EVERY_COMMAND, m, p, WHY } from './samples.ts';
import { anOffice, founded } from './story.ts';

const AT = '2026-05-04T01:00:00.000Z';
const written = { seq: 5, at: AT, actor: { capacity: 'system', id: 'setup' }, audience: 'administrators' };

describe('the state of the register', () => {
  it('keeps of everything what it follows from, and when it was entered', () => {
    const story = anOffice().give(EVERY_COMMAND.RestoreMember, EVERY_COMMAND.EndMembership);
    const { memberships } = story.state;
    expect(memberships.find(({ id }) => id === m(2))).toMatchObject({
      joined: WHY,
      until: '2026-10-31',
      ended: { ...WHY, at: story.log.at(-1)?.at },
      struck: null,
    });
    expect(memberships.find(({ id }) => id === m(3))?.suspensions).toMatchObject([
      { ...WHY, from: '2026-07-01', restored: { ...WHY, from: '2026-09-01' } },
    ]);
  });

  it('keeps the names that somebody bore', () => {
    const { state } = anOffice().give(EVERY_COMMAND.RenamePerson);
    expect(state.people.find(({ id }) => id === p(2))).toMatchObject({
      name: 'Lê Ngọc Ánh',
      formerNames: [{ name: 'Lê Thị Ánh', before: '2026-09-01' }],
    });
  });

  it('says that a body or a membership goes on where a correction took its last day away', () => {
    const { state } = anOffice().give(EVERY_COMMAND.EndMembership, EVERY_COMMAND.CorrectMembership);
    expect(state.memberships.find(({ id }) => id === m(2))).toMatchObject({ until: null, ended: null });
  });

  it('keeps the rules of the floor of a body when something else of it is put right', () => {
    const { state } = anOffice().give(EVERY_COMMAND.SetBodyFloorRules, EVERY_COMMAND.CorrectBody);
    const { rules } = EVERY_COMMAND.SetBodyFloorRules;
    expect(state.bodies.find(({ id }) => id === b(1))).toMatchObject({
      symbol: 'NQ',
      floorRules: { ...WHY, rules },
    });
    expect(state.bodies.find(({ id }) => id === b(2))?.floorRules).toBeNull();
  });

  it('takes the rules of the floor of a body away again', () => {
    const without = { ...EVERY_COMMAND.SetBodyFloorRules, rules: null };
    const { state } = anOffice().give(EVERY_COMMAND.SetBodyFloorRules, without);
    expect(state.bodies.find(({ id }) => id === b(1))?.floorRules).toBeNull();
  });

  it('says with which members a session was convened', () => {
    const { type: _type, sessionId, ...confirmed } = EVERY_COMMAND.ConveneSession;
    const { state } = anOffice().give(EVERY_COMMAND.ConveneSession);
    expect(state.sessions.find(({ id }) => id === sessionId)).toMatchObject({
      stage: 'convened',
      convened: confirmed,
    });
  });

  it('goes on only with the next entry', () => {
    const [entry] = founded().log;
    if (!entry) throw new Error('nothing was recorded');
    expect(() => evolveRegister(founded().state, entry)).toThrow(RangeError);
  });
});

describe('an entry of the register', () => {
  it('of a later release is told as such', () => {
    const later = { ...written, event: { type: 'PeopleAdded', v: 2, people: [] } };
    expect(() => upcastRegister(later)).toThrow(UnknownRegisterEvent);
    const other = { ...written, event: { type: 'SeatsDrawn', v: 1 } };
    expect(() => upcastRegister(other)).toThrow(/SeatsDrawn of version 1/);
  });

  it('has the shape that goes with the version of the rules, which goes up when a shape does', () => {
    const shapes = RegisterEvent.options.map((option) => option.shape.v.value);
    expect([REGISTER_CORE_VERSION, new Set(shapes)]).toEqual([1, new Set([1])]);
  });

  it('that is none is refused', () => {
    expect(() => upcastRegister({ ...written, event: { type: 'PeopleAdded', v: 1, people: [] } })).toThrow();
    expect(() => upcastRegister('')).toThrow();
  });
});

describe('new ids', () => {
  it('are made of the random digits of a UUID, each with its letter', () => {
    const ids = newIds(() => '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d');
    expect([
      ids.person(),
      ids.body(),
      ids.term(),
      ids.membership(),
      ids.appointment(),
      ids.session(),
    ]).toEqual(['p', 'b', 't', 'm', 's', 'kh'].map((letter) => `${letter}-0a1b2c3d4e5f`));
  });
});

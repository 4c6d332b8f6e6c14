import { describe, expect, it } from 'vitest';
import { DelegateId } from '#shared/protocol/ids.ts';
import { listedAs } from '#shared/register/differences.ts';
import { idsOf, presentId } from '#shared/register/people/merged.ts';
import { rosterAt } from '#shared/register/roster.ts';
import { appointmentsOn } from '#shared/register/staff/appointments.ts';
import { EMPTY_SESSION } from '#shared/session/state.ts';
import { differencesOf } from '../../../server/register/differences.ts';
import { administrator, b, EVERY_COMMAND, kh, membership, p, person, WHY } from './samples.ts';
import { anOffice } from './story.ts';

const DAY = '2026-12-08';

/** Person 2 was entered again as person 6, a member of the Party committee and an administrator, and as person 7, of nothing. */
const twice = anOffice().give(
  { type: 'AddPeople', people: [person(6, { name: 'Lê Thị Ánh', distinction: 'Tỉnh ủy' }), person(7)] },
  {
    type: 'EnrolMembers',
    people: [],
    memberships: [membership(16, { personId: p(6), bodyId: b(7), termId: null, seat: '' })],
    ...WHY,
  },
  { type: 'AppointStaff', appointment: administrator(8, 6, { from: '2026-01-01' }), ...WHY },
  { type: 'MergePeople', personId: p(7), into: p(6), ...WHY },
  { type: 'MergePeople', personId: p(6), into: p(2), ...WHY },
);

describe('somebody who was entered twice', () => {
  it('is one person from then on, in each body', () => {
    expect(rosterAt(twice.state, b(7), DAY)).toMatchObject([{ personId: p(2), name: 'Lê Thị Ánh' }]);
    expect(rosterAt(twice.state, b(1), DAY).map(({ personId }) => personId)).toEqual([p(2), p(4), p(3)]);
    expect(appointmentsOn(twice.state, p(2), DAY).map(({ capacity }) => capacity)).toEqual([
      'secretary',
      'administrator',
    ]);
    expect(appointmentsOn(twice.state, p(6), DAY)).toEqual([]);
  });

  it('keeps every name under which they were known, and needs no distinction from themselves', () => {
    expect(twice.state.people.filter(({ merged }) => merged).map(({ id, name }) => [id, name])).toEqual([
      [p(6), 'Lê Thị Ánh'],
      [p(7), 'Nguyễn Văn 7'],
    ]);
    const apart = { ...EVERY_COMMAND.CorrectPerson, person: person(2, { distinction: 'Tỉnh ủy' }) };
    expect(twice.ask(apart)).toMatchObject({ ok: true });
  });

  it('is found under every id that they ever had', () => {
    expect([p(2), p(6), p(7), p(3), p(9)].map((id) => presentId(twice.state, id))).toEqual([
      p(2),
      p(2),
      p(2),
      p(3),
      p(9),
    ]);
    for (const id of [p(2), p(6), p(7)]) expect(idsOf(twice.state, id)).toEqual([p(2), p(6), p(7)]);
    expect(idsOf(twice.state, p(3))).toEqual([p(3)]);
  });

  it('stays on the list of a session as they came on it, and is no difference', () => {
    const before = anOffice().give(
      {
        type: 'EnrolMembers',
        people: [person(6)],
        memberships: [membership(6, { until: '2026-12-31' })],
        ...WHY,
      },
      {
        ...EVERY_COMMAND.ConveneSession,
        members: [membership(2), membership(3), membership(4), membership(6)].map(({ id }) => id),
        total: 4,
      },
    );
    const delegates = rosterAt(before.state, b(1), DAY).map((member, place) => {
      const { suspended: _suspended, ...listed } = listedAs(member);
      return { id: DelegateId.parse(`d${place + 1}`), personId: member.personId, ...listed };
    });
    const merged = before.give({ ...EVERY_COMMAND.MergePeople, personId: p(6), into: p(5) });
    const session = merged.state.sessions.find(({ id }) => id === kh(2));
    if (!session) throw new Error('no session');
    const state = {
      ...EMPTY_SESSION,
      seq: 3,
      delegates,
      suspensions: delegates
        .filter(({ personId }) => personId === p(3))
        .map(({ id }) => ({ delegateId: id, on: '2026-07-01', source: '', reason: '', suspendedAt: '' })),
    };
    const found = differencesOf(merged.state, session, state, '2026-12-01');
    // Their name is that of the entry that stayed; whose place on the list it is does not change.
    expect(found).toMatchObject([
      { type: 'changed', before: { personId: p(6) }, after: { personId: p(6), name: person(5).name } },
    ]);
  });
});

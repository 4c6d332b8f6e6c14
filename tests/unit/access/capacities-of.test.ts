import { expect, it } from 'vitest';
import { capacitiesOf } from '#shared/access/capacities-of.ts';
import type { ActingCapacity } from '#shared/access/capacity.ts';
import { capacityFor } from '#shared/access/permitted.ts';
import type { CommandType } from '#shared/protocol/commands.ts';
import { GuestAs } from '#shared/protocol/guests.ts';
import { aSitting } from '../session/builder.ts';
import { d, delegate, guest, u } from '../session/samples.ts';

const invited = GuestAs.options.map((as, place) => guest(place + 1, { as }));

/** d1 chairs, counts, and keeps the list of the group. */
const story = () =>
  aSitting()
    .give({ type: 'InviteGuests', guests: invited })
    .give({ type: 'NameStandingBody', chair: d(1), members: [d(1), d(2)] })
    .give({ type: 'NameCounters', delegateIds: [d(1), d(3)] })
    .give({ type: 'NameUnitSecretary', unitId: u(1), delegateId: d(1) });
const { state } = story();

it.each([
  ['a secretary', 'secretary', 's1', ['secretary']],
  ['the hall screen', 'display', 'm1', ['display']],
  ['a member of the standing body', 'delegate', d(2), ['delegate']],
  ['an official', 'guest', guest(1).id, ['official']],
  ['a guest', 'guest', guest(2).id, ['guest']],
  ['an observer', 'guest', guest(3).id, ['observer']],
  ['whoever is not invited any more', 'guest', guest(4).id, []],
  ['a member of today who reads a past session', 'reader', 'p-1', ['observer']],
  ['a counter', 'delegate', d(3), ['delegate', 'counter']],
  ['whoever is everything', 'delegate', d(1), ['delegate', 'chair', 'counter', 'group-secretary']],
] as const)('%s acts as what they are in the session', (_who, role, personId, capacities) => {
  expect(capacitiesOf(state, { role, personId })).toEqual(capacities);
});

it.each<[CommandType, ActingCapacity | null]>([
  ['RequestToSpeak', 'delegate'],
  ['DeclareConflict', 'delegate'],
  ['ConfirmManualCount', 'counter'],
  ['RejectManualCount', 'counter'],
  ['MarkAttendance', 'group-secretary'],
  ['UndoAttendanceMark', 'group-secretary'],
  ['EnterManualCount', null],
  ['NameCounters', null],
  ['ClosePoll', null],
])('whoever is everything gives %s as %s', (type, capacity) => {
  expect(capacityFor(type, capacitiesOf(state, { role: 'delegate', personId: d(1) }))).toBe(capacity);
});

it.each<[string, ReturnType<typeof story>, readonly string[]]>([
  [
    'has left the group',
    story().correctingDelegate(delegate(1, { group: 'Tổ số 2' })),
    ['delegate', 'chair', 'counter'],
  ],
  ['is suspended', story().suspending(1), ['delegate', 'chair']],
  [
    'is named no more',
    story().give({ type: 'NameCounters', delegateIds: [] }),
    ['delegate', 'chair', 'group-secretary'],
  ],
])('holds nothing any more that ended when somebody %s', (_what, { state: after }, capacities) => {
  expect(capacitiesOf(after, { role: 'delegate', personId: d(1) })).toEqual(capacities);
});

it('passes what somebody holds to the row that they are merged with', () => {
  const { state: after } = story().merging(1, 2);
  expect(capacitiesOf(after, { role: 'delegate', personId: d(2) })).toEqual([
    ...['delegate', 'chair', 'counter', 'group-secretary'],
  ]);
});

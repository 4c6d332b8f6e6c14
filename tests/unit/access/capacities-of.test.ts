import { expect, it } from 'vitest';
import { capacitiesOf } from '#shared/access/capacities-of.ts';
import { GuestAs } from '#shared/protocol/guests.ts';
import { aSitting } from '../session/builder.ts';
import { d, guest } from '../session/samples.ts';

const invited = GuestAs.options.map((as, place) => guest(place + 1, { as }));
const { state } = aSitting()
  .give({ type: 'InviteGuests', guests: invited })
  .give({ type: 'NameStandingBody', chair: d(1), members: [d(1), d(2)] });

it.each([
  ['a secretary', 'secretary', 's1', ['secretary']],
  ['the hall screen', 'display', 'm1', ['display']],
  ['a delegate', 'delegate', d(3), ['delegate']],
  ['a member of the standing body', 'delegate', d(2), ['delegate']],
  ['an official', 'guest', guest(1).id, ['official']],
  ['a guest', 'guest', guest(2).id, ['guest']],
  ['an observer', 'guest', guest(3).id, ['observer']],
  ['whoever is not invited any more', 'guest', guest(4).id, []],
  ['whoever chairs', 'delegate', d(1), ['delegate', 'chair']],
] as const)('%s acts as what they are in the session', (_who, role, personId, capacities) => {
  expect(capacitiesOf(state, { role, personId })).toEqual(capacities);
});

import { expect, it } from 'vitest';
import { actorOf } from '../../../server/session/people.ts';
import { d } from './samples.ts';

it.each([
  ['secretary', { role: 'secretary', personId: 's1' }, { capacity: 'secretary', id: 's1' }],
  ['delegate', { role: 'delegate', personId: d(1) }, { capacity: 'delegate', id: d(1) }],
  [
    'secretary',
    { role: 'secretary', personId: 'p-00000000000a', name: 'Lê Thị Quản' },
    { capacity: 'secretary', id: 'p-00000000000a', name: 'Lê Thị Quản' },
  ],
] as const)(
  'whoever acts as %s stands on record by name where no list names them: %o',
  (role, who, actor) => {
    expect(actorOf(role, who)).toEqual(actor);
  },
);

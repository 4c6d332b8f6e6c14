import { expect, it } from 'vitest';
import { capacitiesOf } from '#shared/access/capacities-of.ts';
import { aSitting } from '../session/builder.ts';
import { d } from '../session/samples.ts';

const { state } = aSitting().give({ type: 'NameStandingBody', chair: d(1), members: [d(1), d(2)] });

it.each([
  ['a secretary', 'secretary', 's1', ['secretary']],
  ['the hall screen', 'display', 'm1', ['display']],
  ['a delegate', 'delegate', d(3), ['delegate']],
  ['a member of the standing body', 'delegate', d(2), ['delegate']],
  ['whoever chairs', 'delegate', d(1), ['delegate', 'chair']],
] as const)('%s acts as what they are in the session', (_who, role, personId, capacities) => {
  expect(capacitiesOf(state, { role, personId })).toEqual(capacities);
});

import type { Electorate } from '#shared/protocol/polls.ts';
import type { Unit } from '#shared/protocol/records.ts';
import { byKindAndName } from '../members/units.ts';

/** Bodies that can vote: the whole council, each delegate group (tổ), each committee (ban). */
export function electoratesOf(units: readonly Unit[]): readonly Electorate[] {
  return [
    { type: 'all' },
    ...byKindAndName(units).map(({ id, kind, name }): Electorate => ({ type: kind, unit: id, name })),
  ];
}

/** The value of an electorate in a list to choose from. */
export function electorateKey(electorate: Electorate): string {
  if (electorate.type === 'all') return 'all';
  return electorate.unit ?? `${electorate.type}:${electorate.name}`;
}

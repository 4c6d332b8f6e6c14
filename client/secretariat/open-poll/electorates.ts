import type { Electorate } from '#shared/protocol/polls.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { compareText } from '#shared/text/names.ts';
import { groupsOf } from '../attendance/filter.ts';

/** Bodies that can vote: the whole council, each delegate group (tổ), each committee (ban). */
export function electoratesOf(delegates: readonly Delegate[]): readonly Electorate[] {
  const committees = new Set(delegates.map(({ committee }) => committee).filter((name) => name !== ''));
  return [
    { type: 'all' },
    ...groupsOf(delegates).map((name): Electorate => ({ type: 'group', name })),
    ...[...committees].sort(compareText).map((name): Electorate => ({ type: 'committee', name })),
  ];
}

/** The value of an electorate in a list to choose from. */
export function electorateKey(electorate: Electorate): string {
  return electorate.type === 'all' ? 'all' : `${electorate.type}:${electorate.name}`;
}

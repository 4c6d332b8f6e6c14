import type { Unit } from '#shared/protocol/records.ts';

/** Units that somebody is in, as lists have them: groups by number, then committees by name. */
export function byKindAndName(units: readonly Unit[]): readonly Unit[] {
  return units
    .filter(({ members }) => members.length > 0)
    .sort((a, b) =>
      a.kind === b.kind ? a.name.localeCompare(b.name, 'vi', { numeric: true }) : a.kind === 'group' ? -1 : 1,
    );
}

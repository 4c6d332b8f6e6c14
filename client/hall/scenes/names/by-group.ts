import type { Delegate } from '#shared/protocol/records.ts';
import { compareNames } from '#shared/text/names.ts';

/** The members of a group (tổ) among some delegates; `group` '': of those who are in none. */
export interface NamedGroup {
  readonly group: string;
  readonly delegates: readonly Delegate[];
}

/** `delegates` by their groups, "Tổ số 2" before "Tổ số 10", each by name; those in no group at the end. */
export function byGroup(delegates: readonly Delegate[]): readonly NamedGroup[] {
  return [...Map.groupBy(delegates, ({ group }) => group)]
    .map(([group, members]) => ({
      group,
      delegates: members.toSorted((one, other) => compareNames(one.name, other.name)),
    }))
    .sort((one, other) =>
      one.group === '' || other.group === ''
        ? one.group === other.group
          ? 0
          : one.group === ''
            ? 1
            : -1
        : one.group.localeCompare(other.group, 'vi', { numeric: true }),
    );
}

import type { CalendarDay } from '../../protocol/ids.ts';
import type { RegisteredPerson } from '../state.ts';

/** What a person was called on `day`. */
export function nameOn(
  { name, formerNames }: Pick<RegisteredPerson, 'name' | 'formerNames'>,
  day: CalendarDay,
): string {
  return formerNames.find(({ before }) => day < before)?.name ?? name;
}

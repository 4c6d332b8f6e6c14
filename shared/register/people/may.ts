import type { BodyId, PersonId } from '../../protocol/register/ids.ts';
import type { May } from '../area.ts';
import type { RegisterState } from '../state.ts';

export const may = {
  AddPeople: 'administrators',
  CorrectPerson: (state, { person }) => bodiesOf(state, person.id),
  RenamePerson: (state, { personId }) => bodiesOf(state, personId),
  StrikePerson: 'administrators',
  MergePeople: 'administrators',
} satisfies May<'AddPeople' | 'CorrectPerson' | 'RenamePerson' | 'StrikePerson' | 'MergePeople'>;

/** All bodies that a person is or was a member of. */
function bodiesOf({ memberships }: RegisterState, id: PersonId): readonly BodyId[] {
  return memberships.flatMap(({ personId, bodyId, struck }) => (personId === id && !struck ? bodyId : []));
}

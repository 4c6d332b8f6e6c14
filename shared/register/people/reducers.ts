import type { PersonId } from '../../protocol/register/ids.ts';
import type { Reducers } from '../area.ts';
import { changed } from '../changed.ts';
import { grounded } from '../grounds.ts';

export const reducers = {
  PeopleAdded: (state, { people }) => ({
    ...state,
    people: [
      ...state.people,
      ...people.map((person) => ({ ...person, formerNames: [], merged: null, struck: null })),
    ],
  }),
  PersonCorrected: (state, { person }) => ({
    ...state,
    people: changed(state.people, person.id, (known) => ({ ...known, ...person })),
  }),
  PersonRenamed: (state, { personId, name, from }) => ({
    ...state,
    people: changed(state.people, personId, (known) => ({
      ...known,
      name,
      formerNames: [...known.formerNames, { name: known.name, before: from }],
    })),
  }),
  PersonStruck: (state, event, { at }) => ({
    ...state,
    people: changed(state.people, event.personId, (known) => ({ ...known, struck: grounded(event, at) })),
  }),
  PeopleMerged: (state, event, { at }) => {
    const { personId, into } = event;
    const passed = <Held extends { readonly personId: PersonId }>(held: Held): Held =>
      held.personId === personId ? { ...held, personId: into } : held;
    return {
      ...state,
      people: changed(state.people, personId, (known) => ({
        ...known,
        merged: { ...grounded(event, at), into },
      })),
      memberships: state.memberships.map(passed),
      staff: state.staff.map(passed),
    };
  },
} satisfies Reducers<'PeopleAdded' | 'PersonCorrected' | 'PersonRenamed' | 'PersonStruck' | 'PeopleMerged'>;

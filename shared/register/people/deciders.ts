import { refuse } from '../../protocol/refusals.ts';
import type { RegisterCommand } from '../../protocol/register/commands.ts';
import type { PersonId } from '../../protocol/register/ids.ts';
import type { Deciders } from '../area.ts';
import { findPerson, valid } from '../find.ts';
import { groundsOf } from '../grounds.ts';
import { onlyNew, saysTheSame } from '../repeated.ts';
import type { RegisterState } from '../state.ts';
import { decided, type RegisterDecision } from '../verdict.ts';

type PersonCommand<T extends RegisterCommand['type']> = Extract<RegisterCommand, { type: T }>;

export const deciders = {
  AddPeople: (state, { people }) => {
    const { fresh, taken } = onlyNew((id) => findPerson(state, id), people);
    if (taken) return refuse('id-taken', { id: taken });
    return fresh.length === 0 ? decided() : decided({ type: 'PeopleAdded', v: 1, people: [...fresh] });
  },
  CorrectPerson: (state, command) => {
    const { person } = command;
    const known = valid(findPerson(state, person.id));
    if (!known) return refuse('unknown-person');
    if (saysTheSame(known, person)) return decided();
    return decided({ type: 'PersonCorrected', v: 1, person, ...groundsOf(command) });
  },
  RenamePerson: renamePerson,
  StrikePerson: (state, command) => {
    const known = findPerson(state, command.personId);
    if (!known) return refuse('unknown-person');
    if (known.struck) return decided();
    if (isNamed(state, known.id)) return refuse('still-used', { name: known.name });
    return decided({ type: 'PersonStruck', v: 1, personId: known.id, ...groundsOf(command) });
  },
} satisfies Deciders<'AddPeople' | 'CorrectPerson' | 'RenamePerson' | 'StrikePerson'>;

/** Earlier papers and rosters keep the earlier name. */
function renamePerson(state: RegisterState, command: PersonCommand<'RenamePerson'>): RegisterDecision {
  const { personId, name, from } = command;
  const known = valid(findPerson(state, personId));
  if (!known) return refuse('unknown-person');
  const last = known.formerNames.at(-1);
  if (known.name === name) return last?.before === from ? decided() : refuse('name-unchanged', { name });
  if (last && from <= last.before) return refuse('name-change-order', { name: known.name });
  return decided({ type: 'PersonRenamed', v: 1, personId, name, from, ...groundsOf(command) });
}

/** Whether a membership or an appointment is that person's. */
function isNamed({ memberships, staff }: RegisterState, id: PersonId): boolean {
  return [...memberships, ...staff].some(({ personId, struck }) => personId === id && !struck);
}

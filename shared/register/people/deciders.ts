import { type Refusal, refusal, refuse } from '../../protocol/refusals.ts';
import type { RegisterCommand } from '../../protocol/register/commands.ts';
import type { PersonId } from '../../protocol/register/ids.ts';
import type { Deciders } from '../area.ts';
import { overlap } from '../days.ts';
import { findBody, findPerson, valid } from '../find.ts';
import { groundsOf } from '../grounds.ts';
import { daysOfMembership } from '../lasting.ts';
import { onlyNew, saysTheSame } from '../repeated.ts';
import type { RegisteredPerson, RegisterState } from '../state.ts';
import { decided, type RegisterDecision } from '../verdict.ts';
import { whyMerged } from './merged.ts';

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
    const merged = whyMerged(state, known);
    if (merged) return { ok: false, refusal: merged };
    if (saysTheSame(known, person)) return decided();
    return decided({ type: 'PersonCorrected', v: 1, person, ...groundsOf(command) });
  },
  RenamePerson: renamePerson,
  StrikePerson: (state, command) => {
    const known = findPerson(state, command.personId);
    if (!known) return refuse('unknown-person');
    if (known.struck) return decided();
    const merged = whyMerged(state, known);
    if (merged) return { ok: false, refusal: merged };
    if (isNamed(state, known.id)) return refuse('still-used', { name: known.name });
    return decided({ type: 'PersonStruck', v: 1, personId: known.id, ...groundsOf(command) });
  },
  MergePeople: mergePeople,
} satisfies Deciders<'AddPeople' | 'CorrectPerson' | 'RenamePerson' | 'StrikePerson' | 'MergePeople'>;

/** Earlier papers and rosters keep the earlier name. */
function renamePerson(state: RegisterState, command: PersonCommand<'RenamePerson'>): RegisterDecision {
  const { personId, name, from } = command;
  const known = valid(findPerson(state, personId));
  if (!known) return refuse('unknown-person');
  const merged = whyMerged(state, known);
  if (merged) return { ok: false, refusal: merged };
  const last = known.formerNames.at(-1);
  if (known.name === name) return last?.before === from ? decided() : refuse('name-unchanged', { name });
  if (last && from <= last.before) return refuse('name-change-order', { name: known.name });
  return decided({ type: 'PersonRenamed', v: 1, personId, name, from, ...groundsOf(command) });
}

/** From here on they are one; who was where on which day must still be clear. */
function mergePeople(state: RegisterState, command: PersonCommand<'MergePeople'>): RegisterDecision {
  const { personId, into } = command;
  if (personId === into) return refuse('merge-same-person');
  const goes = valid(findPerson(state, personId));
  const stays = valid(findPerson(state, into));
  if (!goes || !stays) return refuse('unknown-person');
  if (goes.merged?.into === into) return decided();
  const why = whyMerged(state, goes) ?? whyMerged(state, stays) ?? whyTwice(state, goes, stays);
  if (why) return { ok: false, refusal: why };
  return decided({ type: 'PeopleMerged', v: 1, personId, into, ...groundsOf(command) });
}

/** Nobody is a member of one body twice on one day. */
function whyTwice(state: RegisterState, goes: RegisteredPerson, stays: RegisteredPerson): Refusal | null {
  const of = ({ id }: RegisteredPerson) =>
    state.memberships.filter(({ personId, struck }) => personId === id && !struck);
  for (const one of of(goes)) {
    const days = daysOfMembership(state, one);
    const twice = of(stays).some(
      (other) => other.bodyId === one.bodyId && overlap(days, daysOfMembership(state, other)),
    );
    if (!twice) continue;
    const body = findBody(state, one.bodyId)?.name ?? one.bodyId;
    return refusal('merge-overlaps', { name: goes.name, into: stays.name, body });
  }
  return null;
}

/** Whether a membership or an appointment is that person's, or somebody was merged into them. */
function isNamed({ people, memberships, staff }: RegisterState, id: PersonId): boolean {
  return (
    [...memberships, ...staff].some(({ personId, struck }) => personId === id && !struck) ||
    people.some(({ merged }) => merged?.into === id)
  );
}

import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { MembersAnswer, MembersQuestion } from '#shared/protocol/register/members-import.ts';
import { findBody } from '#shared/register/find.ts';
import type { RegisteredPerson, RegisterState } from '#shared/register/state.ts';
import { type Comparison, partKey, type SaidPart } from './comparison.ts';
import type { StatedMember } from './read-members.ts';

/** What of a list only a person can say. `apart`: what would tell each row apart as a new person. */
export function membersQuestions(
  state: RegisterState,
  { rows, who, parts }: Comparison,
  apart: ReadonlyMap<StatedMember, string | null>,
): readonly MembersQuestion[] {
  return [
    ...rows.flatMap(({ stated }, row): MembersQuestion[] => {
      const is = who.get(stated);
      if (is?.type !== 'asked') return [];
      const candidates = is.candidates.map((person) => ({ id: person.id, label: labelOf(state, person) }));
      return [{ type: 'person', row, name: stated.name, candidates, newAs: apart.get(stated) ?? null }];
    }),
    ...parts.flatMap(({ kind, name, part }): MembersQuestion[] => {
      if (part.type !== 'asked') return [];
      return [
        { type: kind, name, candidates: part.candidates.map(({ id, name: label }) => ({ id, label })) },
      ];
    }),
  ];
}

/** What was answered: whom rows are, by their places, and which groups names are, by their keys. What is new is in neither. */
export interface Said {
  readonly people: ReadonlyMap<number, PersonId>;
  readonly parts: ReadonlyMap<string, SaidPart>;
}

/** null while a question is open, an answer is not among those that it has, or two rows would be one person. */
export function saidBy(
  questions: readonly MembersQuestion[],
  answers: readonly MembersAnswer[],
): Said | null {
  const people = new Map<number, PersonId>();
  const parts = new Map<string, SaidPart>();
  for (const question of questions) {
    if (question.type === 'person') {
      const is = answers.find((one) => one.type === 'person' && one.row === question.row)?.is;
      if (is === undefined || (is === null && question.newAs === null)) return null;
      if (is === null) continue;
      const chosen = question.candidates.find(({ id }) => id === is);
      if (!chosen || [...people.values()].includes(chosen.id)) return null;
      people.set(question.row, chosen.id);
      continue;
    }
    const { type, name } = question;
    const answer = answers.find((one) => one.type === type && one.name === name);
    if (!answer || answer.type === 'person') return null;
    if (answer.is === null) continue;
    const chosen = question.candidates.find(({ id }) => id === answer.is);
    if (!chosen) return null;
    parts.set(partKey(type, name), { is: chosen.id, renamed: answer.renamed });
  }
  return { people, parts };
}

/** "Nguyễn Văn An (sinh năm 1970) · Chi cục Thuế · Đảng ủy": enough to know who is meant. */
function labelOf(state: RegisterState, { id, name, distinction, title }: RegisteredPerson): string {
  const bodies = state.memberships
    .filter(({ personId, struck }) => personId === id && struck === null)
    .flatMap(({ bodyId }) => findBody(state, bodyId)?.name ?? []);
  const called = distinction === '' ? name : `${name} (${distinction})`;
  return [called, title, ...new Set(bodies)].filter((text) => text !== '').join(' · ');
}

import type { MembersAnswer, MembersQuestion } from '#shared/protocol/register/members-import.ts';

/** For somebody or something that the register does not have. */
export const NEW = 'new';
/** Before the id of a group that bears the name of the list from now on. */
export const RENAMED = 'renamed ';

/** What was chosen, by the key of its question: an id, perhaps with `RENAMED` before it, or `NEW`. */
export type Chosen = Readonly<Record<string, string>>;

export function keyOf(question: MembersQuestion): string {
  return question.type === 'person' ? `person ${question.row}` : `${question.type} ${question.name}`;
}

/** What is sent; null while a question has no answer. */
export function answersTo(
  questions: readonly MembersQuestion[],
  chosen: Chosen,
): readonly MembersAnswer[] | null {
  const answers: MembersAnswer[] = [];
  for (const question of questions) {
    const value = chosen[keyOf(question)];
    if (!value) return null;
    if (question.type === 'person') {
      const is = question.candidates.find(({ id }) => id === value)?.id ?? null;
      answers.push({ type: 'person', row: question.row, is });
      continue;
    }
    const renamed = value.startsWith(RENAMED);
    const wanted = renamed ? value.slice(RENAMED.length) : value;
    const is = question.candidates.find(({ id }) => id === wanted)?.id ?? null;
    answers.push({ type: question.type, name: question.name, is, renamed });
  }
  return answers;
}

/** For each of these that may be one person of the register only: that one. */
export function likeliest(questions: readonly MembersQuestion[]): Chosen {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const [only, ...others] = question.candidates;
      const isSure = question.type === 'person' && only !== undefined && others.length === 0;
      return isSure ? [[keyOf(question), only.id]] : [];
    }),
  );
}

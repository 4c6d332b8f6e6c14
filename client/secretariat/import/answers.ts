import type { ImportAnswers, ImportQuestion } from '#shared/protocol/http.ts';

/** For somebody or something that the session does not have. */
export const NEW = 'new';
/** Before the name of a group that bears the name of the file from now on. */
export const RENAMED = 'renamed ';

/** The id that was chosen for a row, perhaps with `RENAMED` before it, or `NEW`; by the key of its question. */
export type Chosen = Readonly<Record<string, string>>;

export function keyOf({ type, row, name }: Pick<ImportQuestion, 'type' | 'row' | 'name'>): string {
  return `${type} ${row} ${name ?? ''}`;
}

/** What is sent; null while a question has no answer. */
export function answersTo(questions: readonly ImportQuestion[], chosen: Chosen): ImportAnswers | null {
  const answers: ImportAnswers['answers'] = [];
  for (const question of questions) {
    const is = chosen[keyOf(question)];
    if (!is) return null;
    const { type, row, name } = question;
    const renamed = is.startsWith(RENAMED);
    const id = renamed ? is.slice(RENAMED.length) : is;
    answers.push({ type, row, name, is: id === NEW ? null : id, ...(renamed ? { renamed } : {}) });
  }
  return { answers };
}

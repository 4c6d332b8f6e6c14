import type { ImportAnswers, ImportQuestion } from '#shared/protocol/http.ts';

/** For somebody or something that the session does not have. */
export const NEW = 'new';

/** The id that was chosen for a row, or `NEW`; by the key of its question. */
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
    answers.push({ type, row, name, is: is === NEW ? null : is });
  }
  return { answers };
}

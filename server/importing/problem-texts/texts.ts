import type { ImportProblem } from '#shared/protocol/http.ts';

/**
 * Problems by their code: whether each stops the import, and one sentence in each language that says what to do.
 * `{name}` is replaced by the parameter of that name.
 */
export type ProblemTexts = Readonly<
  Record<string, { readonly severity: ImportProblem['severity']; readonly vi: string; readonly en: string }>
>;

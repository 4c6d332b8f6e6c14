import type { PollQuestion } from '#shared/protocol/polls.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { nomineesOf } from '../../../polls/names.ts';

/** What stands on one line of a paper. */
export interface PaperLine {
  readonly title: string;
  /** Office of a candidate or an official; empty for a clause. */
  readonly note: string;
}

/** The lines of any paper, in its order: clauses, candidates, officials. */
export function linesOf(question: Pick<PollQuestion, 'title' | 'paper'>): readonly PaperLine[] {
  const clauses = clausesOf(question).map((title) => ({ title, note: '' }));
  return clauses.length > 0
    ? clauses
    : nomineesOf(question.paper).map(({ name, note }) => ({ title: name, note }));
}

import type { PollQuestion } from '#shared/protocol/polls.ts';
import { nomineesOf } from '../../../polls/names.ts';

/** What stands on the paper below its title: a clause, a candidate, an official. */
export interface PaperLine {
  readonly line: string;
  readonly note: string;
}

/** Nothing where the title is all that is asked. */
export function paperLines({ paper }: Pick<PollQuestion, 'paper'>): readonly PaperLine[] {
  return paper.type === 'motion'
    ? paper.clauses.map((line) => ({ line, note: '' }))
    : nomineesOf(paper).map(({ name, note }) => ({ line: name, note }));
}

/**
 * Width of the columns in which texts of up to `letters` letters stand, in em, but at most `most`: as the text shrinks,
 * more columns stand side by side.
 */
export function columnWidth(letters: number, most: number): string {
  return `${Math.min(most, Math.max(9, letters * 0.56))}em`;
}

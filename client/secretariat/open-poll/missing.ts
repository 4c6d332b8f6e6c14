import {
  MOST_CANDIDATES,
  MOST_CLAUSES,
  MOST_OFFICIALS,
  Nominee,
  PollQuestion,
} from '#shared/protocol/polls.ts';
import { formOf, type PollDraft, questionOf } from './draft.ts';
import { instantOf } from './end-time.ts';
import { writtenLines } from './lines.ts';

/** What a draft lacks before it can be put to the vote; named as in the texts of the console. */
export type Missing =
  | 'title'
  | 'nominees'
  | 'line-without-name'
  | 'too-many-lines'
  | 'line-too-long'
  | 'seats'
  | 'end'
  | 'repeat-reason';

/** Everything that `draft` lacks, in the order of the form. The rules themselves are asked on the server. */
export function missingIn(draft: PollDraft): readonly Missing[] {
  const found: Missing[] = [];
  if (draft.repeats && draft.repeats.reason.trim() === '') found.push('repeat-reason');
  if (draft.title.trim() === '') found.push('title');
  found.push(...(draft.paperType === 'motion' ? missingInClauses(draft) : missingInNominees(draft)));
  if (formOf(draft) === 'opinion' && draft.end !== null && instantOf(draft.end) === null) found.push('end');
  // Whatever else is out of bounds can only be a text that is too long.
  if (found.length === 0 && !PollQuestion.safeParse(questionOf(draft)).success) found.push('line-too-long');
  return found;
}

function missingInClauses({ clauses }: PollDraft): readonly Missing[] {
  return writtenLines(clauses).length > MOST_CLAUSES ? ['too-many-lines'] : [];
}

function missingInNominees({ nominees, paperType, seats }: PollDraft): readonly Missing[] {
  const found: Missing[] = [];
  const written = writtenLines(nominees);
  if (written.length === 0) found.push('nominees');
  if (written.some(({ name }) => name.trim() === '')) found.push('line-without-name');
  else if (written.some(({ name, note }) => !Nominee.safeParse({ name, note }).success)) {
    found.push('line-too-long');
  }
  if (written.length > mostLines(paperType)) found.push('too-many-lines');
  if (paperType === 'election' && !isSeatCount(seats)) found.push('seats');
  return found;
}

function isSeatCount(typed: string): boolean {
  return /^\d{1,2}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= MOST_OFFICIALS;
}

/** Most lines on a paper of this kind. */
export function mostLines(paperType: PollDraft['paperType']): number {
  switch (paperType) {
    case 'motion':
      return MOST_CLAUSES;
    case 'election':
      return MOST_CANDIDATES;
    case 'confidence-rating':
    case 'confidence-vote':
      return MOST_OFFICIALS;
  }
}

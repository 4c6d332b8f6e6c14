import type { Choice, ConfidenceAnswer, ConfidenceLevel } from '#shared/protocol/polls.ts';

/** What can be put on a line of each paper, in the order in which it is printed. */
export const CHOICES = ['for', 'against', 'abstain'] as const satisfies readonly Choice[];
export const LEVELS = ['high', 'medium', 'low'] as const satisfies readonly ConfidenceLevel[];
export const ANSWERS = ['confidence', 'no-confidence'] as const satisfies readonly ConfidenceAnswer[];

/** Where the words of each kind of mark stand. */
export type MarkWords = 'common:choice' | 'common:confidence' | 'common:answer';

/** Key of the words of a mark. */
export function markKey(words: MarkWords, mark: string): string {
  return `${words}.${mark}`;
}

/** Where the words of a filled paper's marks stand; an election has names instead. */
export const WORDS_OF = {
  motion: 'common:choice',
  'confidence-rating': 'common:confidence',
  'confidence-vote': 'common:answer',
} as const satisfies Record<string, MarkWords>;

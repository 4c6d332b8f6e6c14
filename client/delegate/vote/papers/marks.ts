import type { Choice, ConfidenceAnswer, ConfidenceLevel, Selection } from '#shared/protocol/polls.ts';

/** What can be put on a line of each paper, in the order in which it is printed. */
export const CHOICES = ['for', 'against', 'abstain'] as const satisfies readonly Choice[];
export const LEVELS = ['high', 'medium', 'low'] as const satisfies readonly ConfidenceLevel[];
export const ANSWERS = ['confidence', 'no-confidence'] as const satisfies readonly ConfidenceAnswer[];

/** The words of a mark, among the common texts. */
export type MarkKey = `choice.${Choice}` | `confidence.${ConfidenceLevel}` | `answer.${ConfidenceAnswer}`;

/** The words of each line's mark; null where it is blank. An election has names instead. */
export function markKeysOf(selection: Exclude<Selection, { type: 'election' }>): readonly (MarkKey | null)[] {
  switch (selection.type) {
    case 'motion':
      return selection.choices.map((choice): MarkKey | null => choice && `choice.${choice}`);
    case 'confidence-rating':
      return selection.levels.map((level): MarkKey | null => level && `confidence.${level}`);
    case 'confidence-vote':
      return selection.answers.map((answer): MarkKey | null => answer && `answer.${answer}`);
  }
}

/** What a button of a paper says to whoever cannot see what stands above it: "Tán thành: Nghị quyết về …". */
export function meaning(mark: string, line: string): string {
  return `${mark}: ${line}`;
}

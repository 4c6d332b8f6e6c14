import type { PaperType, RuleSet } from '#shared/protocol/polls.ts';

/** The thresholds of a rule set, in the order in which they are shown. */
export const THRESHOLDS = [
  'quorum',
  'passing',
  'removal',
  'election',
  'mayResign',
  'proposeRemoval',
  'noConfidence',
] as const satisfies readonly (keyof RuleSet)[];
export type ThresholdName = (typeof THRESHOLDS)[number];

/** The thresholds that decide about a paper. */
export function thresholdsFor(
  paperType: PaperType,
  decision: 'ordinary' | 'removal',
): readonly ThresholdName[] {
  switch (paperType) {
    case 'motion':
      return [decision === 'removal' ? 'removal' : 'passing'];
    case 'election':
      return ['election'];
    case 'confidence-rating':
      return ['mayResign', 'proposeRemoval'];
    case 'confidence-vote':
      return ['noConfidence'];
  }
}

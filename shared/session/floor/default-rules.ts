import type { FloorRules } from '../../protocol/floor.ts';

/**
 * What holds until a session says otherwise: the times of the National Assembly (71/2022/QH15, art. 18 and 19), which councils copy;
 * it has none for a point of order. Speakers are called by them, on record: other ones need another version of the rules.
 */
export const DEFAULT_FLOOR_RULES: FloorRules = {
  seconds: {
    main: 7 * 60,
    again: 3 * 60,
    rebuttal: 3 * 60,
    'point-of-order': 2 * 60,
    interposed: 60,
    explanation: 10 * 60,
  },
  order: 'arrival',
};

/** The answer of an official, where the rules name no time: what councils are said to give. */
export const DEFAULT_ANSWER_SECONDS = 3 * 60;

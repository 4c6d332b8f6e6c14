/** Longest text of one step of the script, in characters. */
export const MAX_SCRIPT_TEXT = 6000;

/** The steps of an agenda item, in their order; `speaker` comes as often as somebody is called. */
export const SPOKEN_STEPS = [
  'presentation',
  'appraisal',
  'debate',
  'speaker',
  'reply',
  'vote',
  'result',
  'conclusion',
] as const;
export type SpokenStep = (typeof SPOKEN_STEPS)[number];

/** The steps of the session as a whole. */
export const SITTING_STEPS = ['opening', 'break', 'resuming', 'closing'] as const;

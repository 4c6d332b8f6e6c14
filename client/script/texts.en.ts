export const en = {
  step: {
    opening: 'Opening',
    presentation: 'Introduction, presentation',
    appraisal: 'Appraisal',
    debate: 'Debate begins',
    speaker: 'Calling a speaker',
    reply: 'Reply',
    vote: 'Vote',
    result: 'Announcing the result',
    conclusion: 'Closing the item',
    break: 'Break',
    resuming: 'Resuming',
    closing: 'Closing the session',
  },
  whole: 'Of the session as a whole',
  source: 'Source: {{source}}.',
  blank: 'not known yet',
};

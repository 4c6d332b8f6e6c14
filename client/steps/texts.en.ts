export const en = {
  step: {
    presentation: 'Presentation',
    appraisal: 'Appraisal',
    debate: 'Debate',
    reply: 'Reply',
    vote: 'Vote',
  },
};

export const en = {
  sitting: '{{part}} of day {{nth}}',
  part: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
  from: '{{from}} to {{to}}',
  means: { 'hall-code': 'by the code on the screen', seat: 'by the card of seat {{seat}}' },
  progress: {
    waiting: 'Waiting for the secretariat',
    accepted: 'Agreed to',
    declined: 'Not agreed to',
  },
};

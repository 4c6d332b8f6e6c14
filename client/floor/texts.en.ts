export const en = {
  kind: {
    main: 'Speech',
    again: 'Second speech',
    rebuttal: 'Rebuttal',
    'point-of-order': 'Point of order',
    interposed: 'Further question',
    explanation: 'Explanation',
  },
  answer: 'Answer',
  clock: {
    left: 'left',
    warning: 'Time almost up',
    over: 'Over time',
    paused: 'Paused',
    of: 'of {{time}}',
  },
};

export const en = {
  ask: 'Ask to speak',
  asked: 'Asked to speak: number {{place}} in the list',
  answer: {
    left: 'Please answer now',
    spoken: 'Please answer now',
    warning: 'Time for the answer almost up',
    over: 'Time for the answer is over',
  },
  floor: {
    left: 'You are called to speak',
    spoken: 'You are called to speak',
    warning: 'Your time is almost up',
    over: 'Your time is up',
  },
};

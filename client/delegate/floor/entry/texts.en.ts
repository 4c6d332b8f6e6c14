export const en = {
  ask: 'Ask to speak',
  asked: 'Asked to speak: number {{place}} in the list',
  floor: {
    left: 'You are called to speak',
    spoken: 'You are called to speak',
    warning: 'Your time is almost up',
    over: 'Your time is up',
  },
};

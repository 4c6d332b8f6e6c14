export const en = {
  ask: 'Ask to speak',
  asked: 'Asked to speak at {{time}}',
  called: 'You are called to speak',
};

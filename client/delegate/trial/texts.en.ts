export const en = {
  band: 'TRIAL VOTE – DOES NOT COUNT',
  question: 'Trial vote: press one of the three choices',
  prompt: 'Press to get to know it. Change as often as you like; no choice is recorded.',
  heard: 'TRIAL: the server has heard “{{choice}}”. It does not count.',
  unheard: 'Not heard: this device is not connected to the server, or the trial is over.',
  leave: 'Leave the trial',
};

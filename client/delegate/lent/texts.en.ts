export const en = {
  pin: 'PIN (6 digits)',
  pinAgain: 'PIN again',
  chooseTitle: 'Choose a PIN for the lent tablet',
  chooseText:
    'This tablet is lent until the end of {{day}}. The PIN unlocks it after its screen was off or nobody used it for long; with that day it signs out and clears itself. Notes that were sent stay on the server.',
  choose: 'Choose this PIN',
  lacking: {
    digits: '6 digits are needed.',
    simple: 'This PIN is too easy to guess: choose another one.',
    different: 'The two are not the same.',
  },
  unanswered: 'The server has not answered. Check the network and try again.',
  lockedTitle: 'The tablet is locked',
  unlock: 'Unlock',
  noNetwork: 'The server has not answered. A lent tablet is unlocked with a network only; try again.',
  return: 'Return the tablet',
  returnTitle: 'Return the tablet?',
  returnText:
    'It signs out and clears itself at once. What was not sent stays on it, encrypted, until its owner signs in here again.',
  returnConfirm: 'Sign out and clear',
};

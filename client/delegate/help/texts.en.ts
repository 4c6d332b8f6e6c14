export const en = {
  call: 'I need help',
  called: 'Help was called',
  coming: 'Somebody is coming',
  title: 'The secretariat was called',
  titleComing: 'Somebody is on their way',
  titleCalling: 'Call for help',
  sent: 'The secretariat sees your name, group and seat. Nobody else does.',
  calledAt: 'Called at {{time}}.',
  need: 'What with? (need not be said)',
  needs: {
    device: 'The tablet has a problem',
    documents: 'Finding or opening documents',
    other: 'Water, something else',
  },
  callOff: 'Pressed by mistake, call it off',
  close: 'Close',
  ended: 'The secretariat says that it is done.',
};

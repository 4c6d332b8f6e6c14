export const en = {
  title: 'A ballot is not counted',
  late: 'Your ballot in “{{title}}” reached the server after the vote had ended and is NOT counted.',
  'not-cast':
    'Your ballot in “{{title}}” was marked and not cast before the end. What was marked is NOT counted.',
  otherCounted: 'The ballot that you cast before it is counted.',
  help: 'If this has to be looked into, raise your hand and tell the secretariat.',
  understood: 'Understood',
};

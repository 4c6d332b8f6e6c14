export const en = {
  heading: 'Questioning on: {{title}}',
  main: 'Main answerer: {{name}}',
  alongside: 'Also answering: {{names}}',
  questions: 'Questions of this group of issues',
  asked: '{{name}}: {{topic}}',
  mine: 'My question',
  answered: 'Answered',
  answering: 'Answering now: {{name}}',
  none: 'No question is in this group yet.',
};

export const en = {
  order: 'Who is called first',
  orders: {
    arrival: 'Whoever asked first',
    'times-spoken': 'Whoever has spoken less on the item',
    kind: 'By kind: rebuttal, further question, explanation, speech, second speech',
  },
  noTime: 'Each time is minutes and seconds, from 0:10 to 120:00.',
};

export const en = {
  heading: 'Results of votes',
  empty: 'No votes yet.',
  unfold: 'See the result line by line ({{count}} lines)',
};

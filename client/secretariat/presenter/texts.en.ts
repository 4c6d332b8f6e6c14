export const en = {
  heading: 'Present page by page',
  hint: 'Tablets of delegates who follow the presenter open this document and turn its pages automatically.',
  leading: 'Presenting',
  document: 'Document',
  start: 'Start presenting',
  stop: 'Stop presenting',
  page: 'Page shown',
  picture: 'Page {{page}} of the document being presented',
  noPicture: 'This page could not be drawn.',
  of: '/ {{pages}}',
  back: 'One page back',
  on: 'Next page',
};

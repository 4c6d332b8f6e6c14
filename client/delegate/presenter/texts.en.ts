export const en = {
  leads: 'The presenter is on page {{page}} of “{{title}}”.',
  led: 'Following the presenter: page {{page}} of “{{title}}”.',
  paused: 'Following is paused: the presenter is on page {{page}} of “{{title}}”.',
  follow: 'Follow the presenter',
  resume: 'Follow again',
  leave: 'Stop following',
  goTo: 'Go to this page',
};

export const en = {
  heading: 'Choose a session',
  intro: 'The sessions of the bodies whose secretary you are.',
  none: 'There is no session of your bodies yet. An administrator convenes one in the administration.',
  loading: 'Loading the sessions…',
  unanswered: 'The server cannot be reached. Check the network and try again.',
  phase: { now: 'Going on', next: 'Coming', past: 'Past' },
  days: '{{from}} to {{until}}',
  open: 'Enter the session',
  openNamed: 'Enter the session: {{title}}, {{body}}',
};

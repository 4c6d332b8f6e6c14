export const en = {
  navigation: 'Sections of the console',
  section: {
    conduct: 'Run the session',
    attendance: 'Delegates',
    guests: 'Guests',
    documents: 'Documents',
    polls: 'Votes',
    rules: 'Voting rules',
    log: 'Log',
    import: 'Import',
    codes: 'Sign-in codes',
    record: 'Record',
  },
  status: { preparing: 'Not open yet', open: 'In session', closed: 'Closed' },
  clock: 'The server’s clock',
  otherSessions: 'Choose another session',
  signOutText: 'After signing out, the secretary’s code is needed again to go on.',
  offlineNotice:
    'No connection to the server. The screen keeps what it received last; the buttons work again once connected.',
  archived: 'Archived, to be read only. To go on, press "Take out of the archive" in the administration.',
  recordBehind:
    'A device has a log up to entry {{known}} that does not match the log of this server. A backup was restored, or the log was cut back: compare it with an exported record before going on.',
  votingSuspended:
    'The server cannot write ballots (disk full or failing). Ballots sent now are not counted; tell whoever looks after the server at once.',
  bar: {
    label: 'Under way',
    voting: 'Voting: {{cast}} of {{eligible}}',
    secret: 'Secret ballot: {{cast}} of {{eligible}} in the box',
    manual: 'Manual vote under way',
    left: '{{time}} left',
    trial: 'TRIAL VOTE, {{count}} delegates have pressed',
    held: 'on hold',
    waiting: 'Result to be announced: {{title}}',
    leading: 'Presenting page {{page}} of “{{title}}”',
    back: 'Back to running the session',
    backToTrial: 'To the trial vote',
  },
};

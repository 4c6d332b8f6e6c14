export const en = {
  closedSitting: 'Closed sitting',
  nav: {
    label: 'Pages',
    home: 'Agenda',
    unit: 'Attendance',
    floor: 'Speak',
    notes: 'Notes',
    results: 'Results',
    sessions: 'Sessions',
    settings: 'Settings',
    unanswered: '{{count}} opinion polls not answered',
  },
  delegate: 'Delegate {{name}}',
  invitedAs: { official: 'Invited official', guest: 'Guest', observer: 'Observer', reader: 'Reading' },
  asOf: 'What you see here is of {{time}} on {{day}}.',
  outdated:
    'The server has a new version. You can still read and annotate here, but nothing is sent and you cannot vote until you reload.',
  noConnection: 'No connection — you can still read and annotate; all is sent once the network is back.',
  unsentNotes: '{{count}} notes not sent',
  unsentBallots: '{{count}} ballots not confirmed',
  unsentRequests: '{{count}} requests to speak and questions not sent',
  failed: 'This screen failed. Reload it; notes and ballots stored on this device are not lost.',
};

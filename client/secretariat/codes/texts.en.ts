import type { Translation } from '../../i18n/texts.ts';
import type { vi } from './texts.ts';

export const en: Translation<typeof vi> = {
  intro:
    'Everybody has a code of their own; whoever holds it can sign in as that person. Each look at a code, print, renewal and sign-in is put on record below.',
  introPreparing:
    'Before the opening: print the slips and hand them out in person. A code that was used can no longer be looked at.',
  introOpen:
    'The session is open: codes can no longer be looked at or printed. Give whoever has lost theirs a new one.',
  search: 'Find by name',
  print: 'Print slips ({{count}})',
  printNone: 'No slips left to print',
  leftOut: 'Delegates who have signed in: {{count}}. Their codes are not printed again.',
  printed:
    'Slips sent to the printer and put on record: {{count}}. If paper jams or you cancel, print again.',
  none: 'Nobody matches.',
  person: 'Name',
  roles: { secretary: 'For the console', display: 'For the hall screen' },
  code: 'Sign-in code',
  hidden: '••••-••••-••••',
  hiddenSpoken: 'The code is hidden',
  show: 'Show',
  showNamed: 'Show the code of {{name}}',
  state: 'State',
  use: { new: 'Not handed out', 'handed-out': 'Handed out, not used', used: 'Used' },
  onDevices: 'signed in on {{count}} device(s)',
  actions: 'More',
  qrOf: 'QR code of {{name}}',
  renew: 'New code',
  renewNamed: 'New code for {{name}}',
  renewText:
    'The old code ends at once. Devices that use it are signed out and say why; what they have not sent stays on them. The new code is shown next.',
  renewOwnText:
    'Your old code ends at once, and all other devices that use it are signed out. This one goes on. The new code is shown next: write it down.',
  renewMany: 'New codes and slips…',
  renewManyTitle: 'New codes and slips for {{count}} delegates?',
  renewManyText:
    'The old codes of the {{count}} delegates in the list end at once, and all their devices are signed out. For a whole stack of slips that was lost, or after the server’s secret key was replaced.',
  renewManyConfirm: 'Make new codes and print',
  newCode: 'New code of {{name}}',
  shownOnce: 'The code is shown this once. Hand it over in person, or print the slip.',
  printOne: 'Print this slip',
  otherSecretary: 'Each secretary renews their own',
  wipe: 'Clear the device',
  wipeNamed: 'Clear the devices of {{name}}',
  wipeText:
    'All devices that are signed in with this code are signed out and remove their documents, notes and ballots as soon as they connect. What they have not sent is lost. For a device that is lost or given back.',
  wipeStates: {
    none: 'Asked at {{time}} on {{day}}: no device was signed in.',
    waiting: 'Asked at {{time}} on {{day}}: {{done}} of {{devices}} devices cleared, waiting for the others.',
    done: '{{done}} of {{devices}} devices cleared, as asked at {{time}} on {{day}}.',
  },
  slipHint: 'Scan the QR code with the tablet, or open {{address}} and enter the code.',
  notes: 'Who looked at, printed and renewed codes, and signed in',
  notesHint:
    'Kept apart, not in the log and the minutes of the session. It can be neither changed nor deleted.',
  notesNone: 'Nothing yet.',
  notesMore: 'Show more',
  time: 'When',
  when: '{{time}} on {{day}}',
  what: 'What',
  by: 'By',
  byTerminal: 'At the server',
  byServer: 'The server',
  deeds: {
    shown: 'code looked at',
    printed: 'slip printed',
    renewed: 'new code',
    'signed-in': 'signed in',
    'signed-out': 'signed out',
    wiped: 'devices to be cleared',
    'key-replaced': 'new code, as the server’s secret key was replaced',
    'left-list': 'code ended, no longer on the list of delegates',
  },
  manyPeople: '{{count}} people',
  newDevice: 'signed in on one more device ({{count}} now)',
  news: {
    'signed-in': '{{time}}: the code of {{name}} was used on another device ({{count}} now).',
    renewed: '{{time}}: {{by}} made a new code for {{name}}.',
    shown: '{{time}}: {{by}} looked at the code of {{name}}.',
    printed: '{{time}}: {{by}} printed the slip of {{name}}.',
    wiped: '{{time}}: {{by}} had the devices of {{name}} cleared.',
  },
  newsMany: 'and {{count}} more about sign-in codes.',
  newsAll: 'See Sign-in codes',
  newsDismiss: 'Noted',
};

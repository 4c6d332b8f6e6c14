export const en = {
  title: 'Sign-in code and devices',
  intro: 'One code for all sessions of this person, over the years.',
  noAccount: 'This person is in no body and not appointed to anything, so they have no code.',
  devices: 'Devices that are signed in',
  noDevices: 'Signed in on no device.',
  wipe: 'Clear their devices…',
  wipeOf: 'Clear the devices: {{name}}',
  wipeText:
    'All devices of {{name}} are signed out, and remove what they keep at their next contact. Notes that the server has stay. This goes on record.',
  wipeNow: 'Clear the devices',
  wiped: 'Asked to be cleared at {{time}} on {{day}}: {{done}} of {{devices}} devices have done so.',
  print: 'Print code slips',
  printTitle: 'Print code slips: {{body}}',
  printText:
    '{{count}} slips are printed, one for each person. A code opens all sessions of its owner. This goes on record.',
  printNone:
    'Everybody on the list has signed in, so there is no slip to print. Give whoever lost their code a new one on their page.',
  printLeftOut: '{{count}} people have signed in, so no slip is printed for them.',
  printNow: 'Print {{count}} slips',
  use: {
    new: 'Nobody has seen the code yet.',
    'handed-out': 'The code was handed out; nobody has signed in with it.',
    used: 'They have signed in with it; on {{devices}} devices now.',
  },
  show: 'Show the code',
  showOf: 'Show the code: {{name}}',
  showText: 'The code of {{name}} will be shown. That it was shown goes on record.',
  showNow: 'Show the code',
  renew: 'Give a new code',
  renewOf: 'Give a new code: {{name}}',
  renewText:
    'The old code of {{name}} ends, and the devices signed in with it are signed out. This goes on record.',
  renewNow: 'Give a new code',
  handOver: 'Give it to {{name}} in person. Once they have signed in, it cannot be looked at again.',
};

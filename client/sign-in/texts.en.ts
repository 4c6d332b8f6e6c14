export const en = {
  title: 'Sign in',
  role: {
    delegate: 'Tablet of delegates and guests',
    secretary: 'Secretariat’s console',
    display: 'Hall screen',
  },
  codeLabel: 'Sign-in code',
  codeHint: 'The code on the slip from the secretariat. Capitals and spaces do not matter.',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  scan: 'Scan a QR code',
  unreachable: 'The server cannot be reached. Check the hall’s Wi-Fi and try again.',
  otherWindow: 'You signed out in another window of this device. Enter your code to go on.',
  whichCode: {
    delegate: 'Come back with the code on the slip of delegate {{name}}.',
    guest: 'Come back with the code on the slip of guest {{name}}.',
    reader: 'Come back with the code on the slip of delegate {{name}}.',
    secretary:
      'Come back with the code of {{name}}. If you forgot it, ask whoever looks after the server (npm run codes).',
    display: 'Come back with the hall screen’s code; it is on the console, under Sign-in codes.',
  },
  lentFor: 'A tablet lent for {{day}}. With that day it signs out and clears itself.',
  inUseTitle: 'This tablet is in use',
  inUse:
    'Delegate {{name}} is signed in, so this tablet cannot be lent yet. Go on and sign out in Settings (on a tablet that is lent: “Return the tablet”), then scan the QR code for lending again.',
  goOn: 'Go on as {{name}}',
  lentOver: 'The day for which this tablet was lent is over: it has signed out and cleared itself.',
  otherRoleTitle: 'This code belongs to another page',
  otherRole: 'The code just entered is {{name}}’s and cannot be used on this page.',
  openPage: {
    delegate: 'Open the delegates’ page',
    guest: 'Open the guests’ page',
    reader: 'Open the delegates’ page',
    secretary: 'Open the secretariat’s console',
    display: 'Open the hall screen',
  },
  useOtherCode: 'Enter another code',
};

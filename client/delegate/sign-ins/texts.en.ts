export const en = {
  leftUnsent:
    'This device still holds {{count}} things of delegate {{name}} that were not sent. They are not lost, and are sent by themselves after signing in here again.',
  leftNotes: 'The notes of delegate {{name}} are not lost; they come back after signing in again.',
  unopened:
    'This device still keeps {{count}} things that were not sent and that this sign-in cannot open, so they cannot be sent. They stay here as they are: do not sign out, tell the office; what is needed now, write again.',
  news: {
    'signed-in':
      'Your code was used on another device at {{time}} on {{day}}. If it was not you, tell the secretariat at once.',
    unproven:
      'At {{time}} on {{day}} your sign-in was used on a device that does not hold its key, and refused. Somebody may have copied your device: tell the secretariat at once.',
  },
  seeDevices: 'See the devices',
  moreDevices: 'Sign-ins on other devices in all: {{count}}.',
  seen: 'Noted',
  notDismissed: 'The server has not answered; this notice will come back.',
};

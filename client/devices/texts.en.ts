export const en = {
  unknownDevice: 'Unknown device',
  thisDevice: 'this device',
  signedIn: 'Signed in at {{time}} on {{day}}',
  signedInEarlier: 'Signed in before the server was upgraded',
  connected: 'Connected now',
  lastContact: 'Last contact at {{time}} on {{day}}',
  noContact: 'Last contact unknown',
  bound: 'Bound to the device: a copy on another one is of no use',
  unbound:
    'NOT bound to the device: whoever copies it can use it on another one. Sign in again over https to bind it.',
  lent: 'Lent until the end of {{day}}',
  revoke: 'Sign that device out',
  revokeNamed: 'Sign that device out: {{name}}, {{when}}',
};

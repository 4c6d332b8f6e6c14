export const en = {
  waitingForNetwork:
    'This device has no data of the session yet and is without a network. It continues by itself once connected.',
  toSessions: 'My sessions',
  outdatedTitle: 'A new version is needed',
  outdated: 'This device runs an old version of the app. Press Reload to get the new one.',
};

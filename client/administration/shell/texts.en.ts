export const en = {
  navigation: 'Sections of the administration',
  subtitle: 'Administration of the office',
  section: {
    sessions: 'Sessions',
    bodies: 'Bodies',
    members: 'Members',
    people: 'People',
    staff: 'Staff',
  },
  signOutText: 'After signing out, the administrator’s code is needed again to go on.',
  behind: 'The server cannot be reached. What is shown may be out of date; check the network and try again.',
};

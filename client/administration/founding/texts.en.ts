export const en = {
  title: 'Set up the office',
  intro: 'Done once, when the server is installed. All of it can be put right later.',
  office: 'Office',
  officeName: 'Name of the office',
  officeHint: 'As in “Office of the National Assembly Delegation and the People’s Council of … Province”',
  body: 'First body',
  bodyName: 'Name of the body',
  bodyHint:
    'As in “People’s Council of … Province”. Its standing body, committees, groups and others are added later.',
  bodyFrom: 'In force from',
  bodyFromHint: 'The first day of the present term, or earlier',
  administrator: 'First administrator',
  administratorName: 'Full name',
  administratorHint: 'They are given an administrator’s code next; other administrators can be added.',
  administratorTitle: 'Office held (optional)',
  missing:
    'The names of the office, of the body and of the administrator, and the body’s first day are needed.',
  found: 'Set up the office',
  foundedTitle: 'The office is set up',
  yourCode: 'Administrator’s code of {{name}}:',
  shownOnce:
    'It is shown this once. Write it down and keep it: from now on this code opens the administration, and the setup code no longer does.',
  goOn: 'I have written it down; go on',
};

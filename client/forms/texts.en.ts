export const en = {
  missing: {
    reason: 'The reason is missing.',
    statement: 'What is right is missing.',
    file: 'No PDF file was chosen.',
    title: 'The title of the document is missing.',
    delegate: 'No delegate was chosen.',
    fields: 'A field is empty or not right yet.',
  },
  dayHint: 'Day/month/year, as in 06/12/2026 for 6 December',
  openCalendar: 'Choose in a calendar',
  sectionName: '{{name}}:',
};

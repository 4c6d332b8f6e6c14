export const en = {
  heading: 'Attendance of your group or committee',
  none: 'You are not the secretary of a group or committee, or the session is over.',
  present: '{{present}} of {{total}} present',
  markOf: 'Attendance of {{name}}',
  marked: 'Recorded: {{name}}.',
  undo: 'Undo',
  undoNamed: 'Undo the mark of {{name}}',
  undone: 'Undone: {{name}}.',
};

export const en = {
  place: 'Comments in the file, {{count}}: {{text}}',
  title: 'Comments in the file',
  by: '{{author}}, {{day}}',
  unsigned: 'No name given',
  file: 'Attached file: {{file}}. It cannot be opened here; ask the office if you need it.',
};

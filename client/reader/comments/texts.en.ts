import type { Translation } from '../../i18n/texts.ts';
import type { vi } from './texts.ts';

export const en: Translation<typeof vi> = {
  place: 'Comments in the file, {{count}}: {{text}}',
  title: 'Comments in the file',
  by: '{{author}}, {{day}}',
  unsigned: 'No name given',
  file: 'Attached file: {{file}}. It cannot be opened here; ask the office if you need it.',
};

import type { Translation } from '../../i18n/texts.ts';
import type { vi } from './texts.ts';

export const en: Translation<typeof vi> = {
  view: 'View',
  viewOptions: 'How pages are shown',
  mode: 'Turning pages',
  modes: { column: 'Scrolling', single: 'Page by page' },
  fit: 'Page size',
  fits: { width: 'Fit width', page: 'Fit page' },
  fitsShort: { width: 'Fit width', page: 'Fit page' },
  rotation: 'Turn pages',
  rotateLeft: 'Turn left',
  rotateRight: 'Turn right',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  documents: 'Documents of this item',
  documentsOf: 'Document {{place}} of {{count}} of this item. Choose another',
  placeOf: '{{place}}/{{count}}',
  beside: 'Open beside',
  besideOf: 'Open beside: {{title}}',
  nextDocument: 'Next document of this item',
  previousDocument: 'Previous document of this item',
  letGo: 'Let go to open',
  pullOn: 'Pull further to open',
};

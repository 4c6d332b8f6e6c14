import type { May } from '../area.ts';

export const may = {
  CorrectEntry: ['secretary'],
} satisfies May<'CorrectEntry'>;

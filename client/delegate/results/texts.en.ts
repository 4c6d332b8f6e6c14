import type { Translation } from '../../i18n/texts.ts';
import type { vi } from './texts.ts';

export const en: Translation<typeof vi> = {
  heading: 'Results of votes',
  empty: 'No votes yet.',
  unfold: 'See the result line by line ({{count}} lines)',
};

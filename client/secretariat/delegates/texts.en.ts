import type { Translation } from '../../i18n/texts.ts';
import type { vi } from './texts.ts';

export const en: Translation<typeof vi> = {
  more: '{{count}} more match; type more letters.',
};

import type { Translation } from '../../../i18n/texts.ts';
import type { vi } from './texts.ts';

export const en: Translation<typeof vi> = {
  ask: 'Ask to speak',
  asked: 'Asked to speak at {{time}}',
  called: 'You are called to speak',
};

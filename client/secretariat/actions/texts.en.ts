import type { Translation } from '../../i18n/texts.ts';
import type { vi } from './texts.ts';

export const en: Translation<typeof vi> = {
  reasonHint: 'The reason goes into the log and the minutes.',
  offlineReason: 'No connection to the server',
  unanswered:
    'The server has not answered, so it is not known whether this was recorded. Look at the log, then try again.',
};

import { useTranslation } from 'react-i18next';
import type { LegalSource } from '#shared/protocol/polls.ts';

/** A text that comes in both languages with the data, in the language of this device. */
export function useLocalText(): (text: Pick<LegalSource, 'vi' | 'en'>) => string {
  const { i18n } = useTranslation();
  return ({ vi, en }) => (i18n.language === 'en' ? en : vi);
}

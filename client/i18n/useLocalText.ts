import { useLanguage } from './texts.ts';

/** Says what comes in both languages with the data (refusals, sources of law) in the language of this device. */
export function useLocalText(): (text: { readonly vi: string; readonly en: string }) => string {
  const language = useLanguage();
  return (text) => text[language];
}

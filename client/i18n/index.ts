import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { usePreferences } from '../ui/preferences.ts';
import { common } from './common.ts';

/** Texts of one namespace: the same keys in both languages, checked by the type. */
export interface Texts<T> {
  readonly vi: T;
  readonly en: T;
}

/**
 * Starts the texts of one app. Each role passes its own namespaces, so a tablet does not load the console's words;
 * `common` is always there.
 */
export function startTexts(namespaces: Readonly<Record<string, Texts<object>>>): void {
  const all: Record<string, Texts<object>> = { common, ...namespaces };
  const pick = (language: 'vi' | 'en') =>
    Object.fromEntries(Object.entries(all).map(([name, texts]) => [name, texts[language]]));
  i18next.use(initReactI18next).init({
    resources: { vi: pick('vi'), en: pick('en') },
    lng: usePreferences.getState().language,
    fallbackLng: false,
    defaultNS: 'common',
    ns: Object.keys(all),
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  usePreferences.subscribe(({ language }) => {
    if (i18next.language !== language) i18next.changeLanguage(language);
  });
}

/** Adds the texts of a part that is loaded after the first screen, before that part is drawn. */
export function addTexts(name: string, texts: Texts<object>): void {
  i18next.addResourceBundle('vi', name, texts.vi);
  i18next.addResourceBundle('en', name, texts.en);
}

/** The sentence of a refusal in the language of this device. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { i18n } = useTranslation();
  return (refusal) => (i18n.language === 'en' ? refusal.en : refusal.vi);
}

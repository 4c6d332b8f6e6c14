import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { usePreferences } from '../ui/preferences.ts';
import { en } from './common/texts.en.ts';
import { vi } from './common/texts.ts';

/** Starts the texts of the reader. */
export function startReaderTexts(): void {
  const language = () => usePreferences.getState().language;
  i18next.use(initReactI18next).init({
    resources: { vi: { common: vi }, en: { common: en } },
    lng: language(),
    fallbackLng: false,
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  usePreferences.subscribe(() => void i18next.changeLanguage(language()));
}

/** Adds the texts of a part that is loaded after the first screen, before that part is drawn. */
export function addTexts(name: string, texts: { readonly vi: object; readonly en: object }): void {
  i18next.addResourceBundle('vi', name, texts.vi);
  i18next.addResourceBundle('en', name, texts.en);
}

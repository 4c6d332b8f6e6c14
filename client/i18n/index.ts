import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { usePreferences } from '../ui/preferences.ts';
import { common } from './common.ts';

/** Texts of one namespace: the same keys in both languages, checked by the type. */
export interface Texts<T> {
  readonly vi: T;
  /** A function where English comes in a chunk of its own, so that the first screen loads only the words of most people. */
  readonly en: T | (() => Promise<T>);
}

/**
 * Starts the texts of one app. Each role passes its own namespaces, so a tablet does not load the console's words;
 * `common` is always there. Resolves when the texts of this device's language are there: at once for Vietnamese.
 */
export async function startTexts(namespaces: Readonly<Record<string, Texts<object>>>): Promise<void> {
  const all: Record<string, Texts<object>> = { common, ...namespaces };
  i18next.use(initReactI18next).init({
    resources: { vi: Object.fromEntries(Object.entries(all).map(([name, { vi }]) => [name, vi])) },
    lng: 'vi',
    fallbackLng: false,
    defaultNS: 'common',
    ns: Object.keys(all),
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler(key) {
      console.error('no text for', key);
      return key;
    },
  });
  const follow = async () => {
    const chosen = () => usePreferences.getState().language;
    if (i18next.language === chosen()) return;
    try {
      await addEnglish(all);
      // Another language may have been chosen while this one came.
      await i18next.changeLanguage(chosen());
    } catch (error) {
      console.warn('no English texts; the app goes on in Vietnamese', error);
    }
  };
  usePreferences.subscribe(() => void follow());
  await follow();
}

async function addEnglish(namespaces: Readonly<Record<string, Texts<object>>>): Promise<void> {
  const coming = Object.entries(namespaces).map(async ([name, { en }]) => {
    i18next.addResourceBundle('en', name, typeof en === 'function' ? await en() : en);
  });
  await Promise.all(coming);
}

/** Adds the texts of a part that is loaded after the first screen, before that part is drawn. */
export function addTexts(name: string, texts: { readonly vi: object; readonly en: object }): void {
  i18next.addResourceBundle('vi', name, texts.vi);
  i18next.addResourceBundle('en', name, texts.en);
}

/** The sentence of a refusal in the language of this device. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { i18n } = useTranslation();
  return (refusal) => (i18n.language === 'en' ? refusal.en : refusal.vi);
}

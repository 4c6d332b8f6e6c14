import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { usePreferences } from './preferences.ts';
import { Segmented } from './Segmented.tsx';

/** Each language is named in itself, so that whoever needs it can read it. */
const LANGUAGES = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
] as const;

export function LanguageSwitch() {
  const t = useTexts(commonTexts);
  const language = usePreferences((preferences) => preferences.language);
  const set = usePreferences((preferences) => preferences.set);
  return (
    <Segmented
      label={t('language')}
      options={LANGUAGES}
      value={language}
      onChange={(chosen) => set({ language: chosen })}
    />
  );
}

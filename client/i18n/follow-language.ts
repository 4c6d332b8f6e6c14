import { usePreferences } from '../ui/preferences.ts';
import { showLanguage } from './texts.ts';

/** Shows all texts in the language that is chosen on this device, now and later. Resolves when the first can be drawn. */
export async function followLanguage(): Promise<void> {
  usePreferences.subscribe(({ language }, before) => {
    if (language !== before.language) void showLanguage(language);
  });
  await showLanguage(usePreferences.getState().language);
}

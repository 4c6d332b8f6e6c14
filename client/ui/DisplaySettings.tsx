import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './DisplaySettings.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { TEXT_SCALES, usePreferences } from './preferences.ts';
import { Segmented } from './Segmented.tsx';

/** Language, light or dark, size of text: for this device only. */
export function DisplaySettings({ onClose }: { onClose: () => void }) {
  const t = useTexts(commonTexts);
  const { theme, textScale, set } = usePreferences();
  return (
    <Dialog
      title={t('settings')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className={styles.row}>
        <h3>{t('textSize')}</h3>
        <Segmented
          label={t('textSize')}
          options={TEXT_SCALES.map((value) => ({
            value,
            label: t('textSizeStep', { percent: Math.round(value * 100) }),
          }))}
          value={textScale}
          onChange={(chosen) => set({ textScale: chosen })}
        />
      </div>
      <div className={styles.row}>
        <h3>{t('theme')}</h3>
        <Segmented
          label={t('theme')}
          options={[
            { value: 'light', label: t('themeLight') },
            { value: 'dark', label: t('themeDark') },
            { value: 'system', label: t('themeSystem') },
          ]}
          value={theme}
          onChange={(chosen) => set({ theme: chosen })}
        />
      </div>
      <div className={styles.row}>
        <h3>{t('language')}</h3>
        <LanguageSwitch />
      </div>
    </Dialog>
  );
}

import { useState } from 'react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Card } from '../../ui/Card.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { TEXT_SCALES, usePreferences } from '../../ui/preferences.ts';
import { Screen } from '../../ui/Screen.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { OwnDevices } from './OwnDevices.tsx';
import styles from './SettingsScreen.module.css';
import { SignOut } from './SignOut.tsx';
import { StorageFacts } from './StorageFacts.tsx';
import { StoredSessions } from './StoredSessions.tsx';
import { texts } from './texts.ts';

export default function SettingsScreen() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { theme, textScale, sounds, set } = usePreferences();
  const [removed, setRemoved] = useState(0);
  return (
    <Screen title={t('heading')} width="settings">
      <Card title={t('display')}>
        <div className={styles.row}>
          <h3>{tCommon('textSize')}</h3>
          <Segmented
            label={tCommon('textSize')}
            options={TEXT_SCALES.map((value) => ({
              value,
              label: tCommon('textSizeStep', { percent: Math.round(value * 100) }),
            }))}
            value={textScale}
            onChange={(chosen) => set({ textScale: chosen })}
          />
        </div>
        <p className={styles.sample}>{t('sample')}</p>
        <div className={styles.row}>
          <h3>{tCommon('theme')}</h3>
          <Segmented
            label={tCommon('theme')}
            options={[
              { value: 'light', label: tCommon('themeLight') },
              { value: 'dark', label: tCommon('themeDark') },
              { value: 'system', label: tCommon('themeSystem') },
            ]}
            value={theme}
            onChange={(chosen) => set({ theme: chosen })}
          />
        </div>
        <div className={styles.row}>
          <h3>{tCommon('language')}</h3>
          <LanguageSwitch />
        </div>
        <div className={styles.row}>
          <h3>{t('sounds')}</h3>
          <Segmented
            label={t('sounds')}
            options={[
              { value: 'on', label: t('soundsOn') },
              { value: 'off', label: t('soundsOff') },
            ]}
            value={sounds ? 'on' : 'off'}
            onChange={(chosen) => set({ sounds: chosen === 'on' })}
          />
        </div>
      </Card>
      <StorageFacts removed={removed} />
      <StoredSessions onRemoved={() => setRemoved(removed + 1)} />
      <OwnDevices />
      <SignOut />
    </Screen>
  );
}

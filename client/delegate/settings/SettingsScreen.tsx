import './add-texts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { TEXT_SCALES, usePreferences } from '../../ui/preferences.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './SettingsScreen.module.css';
import { SignOut } from './SignOut.tsx';
import { StorageFacts } from './StorageFacts.tsx';
import { StoredSessions } from './StoredSessions.tsx';

export default function SettingsScreen() {
  const { t } = useTranslation('delegate');
  const { theme, textScale, set } = usePreferences();
  const [removed, setRemoved] = useState(0);
  return (
    <div className={styles.settings}>
      <h2 className={styles.heading}>{t('settings:heading')}</h2>
      <Card title={t('settings:display')}>
        <div className={styles.row}>
          <h3>{t('common:textSize')}</h3>
          <Segmented
            label={t('common:textSize')}
            options={TEXT_SCALES.map((value) => ({
              value,
              label: t('common:textSizeStep', { percent: Math.round(value * 100) }),
            }))}
            value={textScale}
            onChange={(chosen) => set({ textScale: chosen })}
          />
        </div>
        <p className={styles.sample}>{t('settings:sample')}</p>
        <div className={styles.row}>
          <h3>{t('common:theme')}</h3>
          <Segmented
            label={t('common:theme')}
            options={[
              { value: 'light', label: t('common:themeLight') },
              { value: 'dark', label: t('common:themeDark') },
              { value: 'system', label: t('common:themeSystem') },
            ]}
            value={theme}
            onChange={(chosen) => set({ theme: chosen })}
          />
        </div>
        <div className={styles.row}>
          <h3>{t('common:language')}</h3>
          <LanguageSwitch />
        </div>
      </Card>
      <StorageFacts removed={removed} />
      <StoredSessions onRemoved={() => setRemoved(removed + 1)} />
      <SignOut />
    </div>
  );
}

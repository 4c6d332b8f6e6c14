import { Settings } from 'lucide-react';
import { useState } from 'react';
import { hasWebCrypto } from '../box/web-crypto.ts';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { IconButton } from '../ui/Button.tsx';
import { DisplaySettings } from '../ui/DisplaySettings.tsx';
import { Emblem } from '../ui/Emblem.tsx';
import { Notice } from '../ui/Notice.tsx';
import { BoxScreen } from './box/BoxScreen.tsx';
import { BoxesScreen } from './boxes/BoxesScreen.tsx';
import styles from './ObserverPage.module.css';
import { useObserving } from './observing.ts';
import { texts } from './texts.ts';

/** The page of anybody who wants to count a secret vote again: no sign-in, no trust in the server's word. */
export function ObserverPage() {
  const t = useTexts(texts);
  const opened = useObserving((observing) => observing.opened);
  return (
    <div className={styles.page}>
      <PageHeader />
      <main className={styles.main}>
        {!hasWebCrypto() && <Notice kind="warning">{t('noKeys')}</Notice>}
        {opened ? <BoxScreen opened={opened} /> : <BoxesScreen />}
      </main>
    </div>
  );
}

function PageHeader() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const [settings, setSettings] = useState(false);
  return (
    <header className={styles.header}>
      <Emblem size={40} />
      <p className={styles.name}>
        <strong>{tCommon('appName')}</strong>
        <span className={styles.muted}>{t('title')}</span>
      </p>
      <IconButton label={tCommon('settings')} onClick={() => setSettings(true)}>
        <Settings aria-hidden size={26} />
      </IconButton>
      {settings && <DisplaySettings onClose={() => setSettings(false)} />}
    </header>
  );
}

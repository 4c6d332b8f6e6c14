import { RefreshCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/Button.tsx';
import { Emblem } from '../ui/Emblem.tsx';
import { texts } from './always/texts.ts';
import { reloadWithNewVersion } from './newVersion.ts';
import styles from './SignIn.module.css';

/** Emblem and a card in the middle of the page. */
export function CardScreen({ children }: { children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Emblem size={72} />
        {children}
      </div>
    </main>
  );
}

/** @param props.children what can be done meanwhile. */
export function WaitingScreen({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <CardScreen>
      <p role="status" className={styles.hint}>
        {text}
      </p>
      {children}
    </CardScreen>
  );
}

export function OutdatedScreen() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const [reloading, setReloading] = useState(false);
  const reload = () => {
    setReloading(true);
    void reloadWithNewVersion();
  };
  return (
    <CardScreen>
      <h1>{t('outdatedTitle')}</h1>
      <p role="alert">{t('outdated')}</p>
      <Button
        kind="primary"
        size="large"
        icon={<RefreshCw aria-hidden />}
        disabled={reloading}
        onClick={reload}
      >
        {tCommon('reload')}
      </Button>
    </CardScreen>
  );
}

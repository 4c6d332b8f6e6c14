import { useEffect, useState } from 'react';
import { useLive } from '../connection/context.tsx';
import { texts } from '../hall/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import styles from './Display.module.css';

const SHOWN_MS = 6000;

/** Says for a moment which screen this is, when the console asks. */
export function WhichScreen() {
  const t = useTexts(texts);
  const asked = useLive((live) => live.identified);
  const number = useLive((live) => live.hall?.number ?? 0);
  const name = useLive((live) => live.hall?.name ?? '');
  const [answered, setAnswered] = useState(asked);
  useEffect(() => {
    if (asked === answered) return;
    const timer = setTimeout(() => setAnswered(asked), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [asked, answered]);
  if (asked === answered) return null;
  return (
    <p className={styles.which} role="status">
      <span>{t('screen', { number })}</span>
      {name && <span className={styles.whichName}>{name}</span>}
    </p>
  );
}

import { LockKeyhole } from 'lucide-react';
import { useTexts } from '../../../i18n/texts.ts';
import styles from './SecretBanner.module.css';
import { texts } from './texts.ts';

/** That this ballot is secret, and what that means, in plain and true words. */
export function SecretBanner() {
  const t = useTexts(texts);
  return (
    <div className={styles.banner}>
      <LockKeyhole aria-hidden size={32} className={styles.icon} />
      <p>
        <strong>{t('title')}</strong> {t('banner')}
      </p>
    </div>
  );
}

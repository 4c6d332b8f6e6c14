import { LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './SecretBanner.module.css';

/** That this ballot is secret, and what that means, in plain and true words. */
export function SecretBanner() {
  const { t } = useTranslation('secret');
  return (
    <div className={styles.banner}>
      <LockKeyhole aria-hidden size={32} className={styles.icon} />
      <p>
        <strong>{t('title')}</strong> {t('banner')}
      </p>
    </div>
  );
}

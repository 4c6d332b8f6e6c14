import { LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './SecretBanner.module.css';

/** That this ballot is secret, and what that means, in plain and true words. */
export function SecretBanner() {
  const { t } = useTranslation('delegate');
  return (
    <div className={styles.banner}>
      <LockKeyhole aria-hidden size={32} className={styles.icon} />
      <p>
        <strong>{t('secret.title')}</strong> {t('secret.banner')} {t('secret.notYet')}
      </p>
    </div>
  );
}

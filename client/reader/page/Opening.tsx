import { useTranslation } from 'react-i18next';
import styles from '../reader.module.css';

/** A blank sheet while the document opens; says so only if that takes long enough to wonder. */
export function Opening() {
  const { t } = useTranslation('reader');
  return (
    <div className={styles.opening} role="status">
      <p>{t('loading')}</p>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import styles from './OpeningPaper.module.css';

/** While the code of a rarely used paper is fetched. */
export function OpeningPaper() {
  const { t } = useTranslation();
  return (
    <p role="status" className={styles.opening}>
      {t('loading')}
    </p>
  );
}

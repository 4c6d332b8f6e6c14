import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import styles from './OpeningPaper.module.css';

/** While the code of a rarely used paper is fetched. */
export function OpeningPaper() {
  const t = useTexts(commonTexts);
  return (
    <p role="status" className={styles.opening}>
      {t('loading')}
    </p>
  );
}

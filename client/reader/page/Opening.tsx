import { useTexts } from '../../i18n/texts.ts';
import { texts } from '../texts.ts';
import styles from './opening.module.css';

/** A blank sheet while the document opens; says so only if that takes long enough to wonder. */
export function Opening() {
  const t = useTexts(texts);
  return (
    <div className={styles.opening} role="status">
      <p>{t('loading')}</p>
    </div>
  );
}

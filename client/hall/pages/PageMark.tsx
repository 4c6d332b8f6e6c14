import { useTexts } from '../../i18n/texts.ts';
import { texts } from '../texts.ts';
import styles from './Pages.module.css';

/** Which of how many pages is shown; nothing where one is all. `page`: from 0. */
export function PageMark({ page, pages }: { readonly page: number; readonly pages: number }) {
  const t = useTexts(texts);
  return pages > 1 ? <p className={styles.mark}>{t('pageOf', { page: page + 1, pages })}</p> : null;
}

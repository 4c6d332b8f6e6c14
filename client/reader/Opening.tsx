import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './reader.module.css';

/** A blank sheet while the document opens; says so only if that takes long enough to wonder. */
export function Opening({ ref }: { ref: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation('reader');
  return (
    <div ref={ref} className={styles.opening} role="status">
      <p>{t('loading')}</p>
    </div>
  );
}

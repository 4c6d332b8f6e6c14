import { UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import styles from './ConflictEntry.module.css';
import { texts } from './texts.ts';

/** That a conflict of interest is declared, in words. */
export default function Declared(): ReactNode {
  const t = useTexts(texts);
  return (
    <p className={styles.declared}>
      <UserX aria-hidden size={20} />
      {t('declared')}
    </p>
  );
}

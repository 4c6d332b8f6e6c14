import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import type { Markup } from './markup.ts';
import styles from './reader.module.css';

/** Says that the last note is not stored, until it is dismissed or storing works again. */
export function SaveFailure({ markup }: { markup: Markup }) {
  const { t } = useTranslation('reader');
  const failed = useStore(markup.state, (state) => state.failed);
  if (!failed) return null;
  return (
    <div className={styles.saveFailure} role="alert">
      <p>{t('notSaved')}</p>
      <Button onClick={markup.dismissFailure}>{t('dismiss')}</Button>
    </div>
  );
}

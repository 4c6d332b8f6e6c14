import { useTranslation } from 'react-i18next';
import styles from './Import.module.css';

/** One particular that the import changes. */
export interface ChangedValue {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Each particular that changes, with its old and its new value in words: not only struck through. */
export function ChangedValues({ values }: { values: readonly ChangedValue[] }) {
  const { t } = useTranslation('secretariat');
  if (values.length === 0) return null;
  return (
    <ul className={styles.changed}>
      {values.map(({ label, before, after }) => (
        <li key={label}>
          {t('import.fromTo', {
            label,
            before: before === '' ? t('import.blank') : before,
            after: after === '' ? t('import.blank') : after,
          })}
        </li>
      ))}
    </ul>
  );
}

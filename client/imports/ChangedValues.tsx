import { useTexts } from '../i18n/texts.ts';
import styles from './Imports.module.css';
import { texts } from './texts.ts';

/** One particular that the import changes. */
export interface ChangedValue {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Each particular that changes, with its old and its new value in words: not only struck through. */
export function ChangedValues({ values }: { values: readonly ChangedValue[] }) {
  const t = useTexts(texts);
  if (values.length === 0) return null;
  return (
    <ul className={styles.changed}>
      {values.map(({ label, before, after }) => (
        <li key={label}>
          {t('fromTo', {
            label,
            before: before === '' ? t('blank') : before,
            after: after === '' ? t('blank') : after,
          })}
        </li>
      ))}
    </ul>
  );
}

import styles from './bars.module.css';
import { useTold } from './told.ts';

/** Why the button that was pressed did nothing. */
export function ToldWhy() {
  const text = useTold((told) => told.text);
  return (
    <p role="status" className={styles.toldWhy}>
      {text}
    </p>
  );
}

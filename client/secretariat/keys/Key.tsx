import styles from './Keys.module.css';
import { SHORTCUTS, type Shortcut } from './shortcuts.ts';

/** A key as it is printed on the keyboard. */
export function Key({ of }: { readonly of: Shortcut }) {
  return (
    <kbd aria-hidden className={styles.key}>
      {SHORTCUTS[of]}
    </kbd>
  );
}

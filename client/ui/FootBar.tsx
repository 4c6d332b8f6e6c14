import type { ReactNode } from 'react';
import styles from './FootBar.module.css';

interface FootBarProps {
  /** One quiet sentence beside the buttons; null: none. */
  readonly hint?: ReactNode;
  /** Buttons, the main one last. */
  readonly children: ReactNode;
}

/** The foot of a form or a paper: what is to be done with it. */
export function FootBar({ hint = null, children }: FootBarProps) {
  return (
    <div className={styles.bar}>
      {hint !== null && <div className={styles.hint}>{hint}</div>}
      {children}
    </div>
  );
}

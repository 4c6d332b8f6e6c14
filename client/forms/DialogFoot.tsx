import type { ReactNode } from 'react';
import styles from './Forms.module.css';

interface DialogFootProps {
  /** Why something was refused, or cannot be done yet. */
  readonly notes: ReactNode;
  /** Buttons, the main one last. */
  readonly children: ReactNode;
}

/** The foot of a long dialog, in sight however far its form is scrolled: the button is what the dialog is for. */
export function DialogFoot({ notes, children }: DialogFootProps) {
  return (
    <div className={styles.foot}>
      <div className={styles.footNotes}>{notes}</div>
      <div className={styles.footActions}>{children}</div>
    </div>
  );
}

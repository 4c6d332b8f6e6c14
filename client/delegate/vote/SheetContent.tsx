import type { ReactNode } from 'react';
import { Guarded } from './Guarded.tsx';
import styles from './SheetContent.module.css';

interface SheetContentProps {
  /** Takes the focus when it appears, so it cannot be deaf. */
  readonly heading?: ReactNode;
  /** Nothing but a word or two: in the middle of what would else be empty. */
  readonly centred?: boolean;
  readonly children: ReactNode;
}

/** The part of the sheet between question and foot. The sheet comes up by itself, so it is deaf at first. */
export function SheetContent({ heading, centred = false, children }: SheetContentProps) {
  return (
    <div className={styles.content} data-centred={centred}>
      {heading}
      <Guarded className={styles.content}>{children}</Guarded>
    </div>
  );
}

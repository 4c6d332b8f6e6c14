import type { ReactNode } from 'react';
import { Guarded } from './Guarded.tsx';
import styles from './SheetContent.module.css';

/** The part of the sheet between question and foot. The sheet comes up by itself, so it is deaf at first. */
export function SheetContent({ children }: { children: ReactNode }) {
  return <Guarded className={styles.content}>{children}</Guarded>;
}

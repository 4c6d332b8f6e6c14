import type { ReactNode } from 'react';
import styles from './Hall.module.css';
import { useFit } from './useFit.ts';

interface FitBoxProps {
  readonly children: ReactNode;
  /** Largest and smallest size of its text, in units of the screen. */
  readonly max: number;
  readonly min: number;
}

/** A list or a table as large as the room that is left takes; its parts are sized in em. */
export function FitBox({ children, max, min }: FitBoxProps) {
  const { box, content } = useFit(max, min);
  return (
    <div ref={box} className={styles.fitBox}>
      <div ref={content}>{children}</div>
    </div>
  );
}

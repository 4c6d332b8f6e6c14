import type { HTMLAttributes, ReactNode } from 'react';
import styles from './Screen.module.css';

interface ScreenProps extends Pick<HTMLAttributes<HTMLElement>, 'tabIndex'> {
  /** Where nothing around it names the screen. */
  readonly title?: string;
  /** All the width there is, as wide as lines are read well, or as wide as settings need. */
  readonly width?: 'all' | 'reading' | 'settings';
  readonly children: ReactNode;
}

/** The frame of a screen: its parts below one another. */
export function Screen({ title, width = 'all', tabIndex, children }: ScreenProps) {
  return (
    <div className={styles.screen} data-width={width} tabIndex={tabIndex}>
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './AppFrame.module.css';

interface AppFrameProps {
  readonly header: ReactNode;
  readonly navigation: ReactNode;
  /** What is open: its notices, its heading, the screen. */
  readonly children: ReactNode;
}

/** The frame of an app at a desk: a header, the navigation beside, one section at a time. */
export function AppFrame({ header, navigation, children }: AppFrameProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.app}>
        {header}
        {navigation}
        <main className={styles.main}>{children}</main>
      </div>
    </div>
  );
}

export function SectionTitle({ children }: { children: ReactNode }) {
  return <h1 className={styles.title}>{children}</h1>;
}

import type { ReactNode } from 'react';
import styles from './AppFrame.module.css';

interface AppFrameProps {
  readonly header: ReactNode;
  readonly navigation: ReactNode;
  /** What is open: its notices, its heading, the screen. */
  readonly children: ReactNode;
  /** The section takes the screen as it is and does not scroll, where it is wide enough; its heading is then only heard. */
  readonly fills?: boolean;
}

/** The frame of an app at a desk: a header, the navigation beside, one section at a time. */
export function AppFrame({ header, navigation, children, fills = false }: AppFrameProps) {
  return (
    <div className={styles.frame} data-fills={fills}>
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

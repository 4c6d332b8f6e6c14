import type { ReactNode } from 'react';
import styles from './AppHeader.module.css';
import { Emblem } from './Emblem.tsx';

interface AppHeaderProps {
  readonly title: string;
  readonly subtitle: string;
  /** The state of what the title names. */
  readonly state?: ReactNode;
  /** At the right: what is known of the moment, and what one can always do. */
  readonly children: ReactNode;
}

/** The header of an app at a desk, in sight however far its section is scrolled. */
export function AppHeader({ title, subtitle, state, children }: AppHeaderProps) {
  return (
    <header className={styles.header}>
      <span className={styles.emblem}>
        <Emblem size={44} />
      </span>
      <div className={styles.names}>
        <p className={styles.title} title={title}>
          {title}
        </p>
        <p className={styles.subtitle}>{subtitle}</p>
      </div>
      {state}
      <div className={styles.right}>{children}</div>
    </header>
  );
}

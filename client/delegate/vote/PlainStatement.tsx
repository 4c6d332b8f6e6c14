import type { ReactNode } from 'react';
import styles from './PlainStatement.module.css';

interface PlainStatementProps {
  readonly icon: ReactNode;
  readonly headline: string;
  readonly tone?: 'plain' | 'good' | 'waiting' | 'bad';
  /** What to do or to expect, in a sentence or two. */
  readonly children: ReactNode;
}

/** The one thing that a delegate has to know at this moment, where there is nothing to press. */
export function PlainStatement({ icon, headline, tone = 'plain', children }: PlainStatementProps) {
  return (
    <div className={styles.statement} data-tone={tone} role="status">
      {icon}
      <div className={styles.text}>
        <p className={styles.headline}>{headline}</p>
        {children}
      </div>
    </div>
  );
}

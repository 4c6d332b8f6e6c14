import type { ReactNode } from 'react';
import styles from './FactList.module.css';

interface FactListProps {
  /** Those with null have nothing to say and are left out. */
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** Particulars of one thing: what each is called, and what it is. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

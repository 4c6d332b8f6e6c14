import type { ReactNode } from 'react';
import styles from './Badge.module.css';

interface BadgeProps {
  readonly tone: 'plain' | 'good' | 'warning' | 'bad';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A short state in words; the colour only underlines it. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      {icon}
      {children}
    </span>
  );
}

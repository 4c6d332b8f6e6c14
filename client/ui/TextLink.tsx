import type { ReactNode } from 'react';
import styles from './TextLink.module.css';

/** A link within the app that stands by itself. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className={styles.link} href={href}>
      {children}
    </a>
  );
}

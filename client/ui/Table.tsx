import type { TableHTMLAttributes } from 'react';
import styles from './Table.module.css';

/** A table in a frame of its own, with a line between rows. `--cell` is the padding of its cells. */
export function Table({ className = '', ...rest }: TableHTMLAttributes<HTMLTableElement>) {
  return <table className={`${styles.table} ${className}`} {...rest} />;
}

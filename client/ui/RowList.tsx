import type { HTMLAttributes } from 'react';
import styles from './RowList.module.css';

interface RowListProps extends HTMLAttributes<HTMLElement> {
  /** Whether the order of its rows says something. */
  readonly ordered?: boolean;
  /** Between two rows. */
  readonly gap?: 'none' | 'small' | 'medium';
}

/** Things of a kind below one another, without bullets: its children are list items. */
export function RowList({ ordered = false, gap = 'none', className = '', ...rest }: RowListProps) {
  const List = ordered ? 'ol' : 'ul';
  return <List className={`${styles.list} ${className}`} data-gap={gap} {...rest} />;
}

import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';

interface CardProps {
  /** The card's own id, for links to it. */
  readonly id?: string;
  readonly title?: ReactNode;
  /** What stands at the right of the title. */
  readonly aside?: ReactNode;
  /** Raised: the thing that matters at this moment. */
  readonly emphasis?: boolean;
  readonly children: ReactNode;
}

/** A region of a screen, named by its title. */
export function Card({ id: place, title, aside, emphasis = false, children }: CardProps) {
  const id = useId();
  return (
    <section
      id={place}
      className={`${styles.card} ${emphasis ? styles.emphasis : ''}`}
      aria-labelledby={title ? id : undefined}
    >
      {(title || aside) && (
        <div className={styles.head}>
          {title && <h2 id={id}>{title}</h2>}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

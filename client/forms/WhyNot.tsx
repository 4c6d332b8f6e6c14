import styles from './Forms.module.css';

interface WhyNotProps {
  /** What the button names as its description. */
  readonly id: string;
  /** null: it can be pressed. */
  readonly reason: string | null;
}

/** Why a button is out of use, beside it; read aloud when it changes. The place stays when there is nothing to say. */
export function WhyNot({ id, reason }: WhyNotProps) {
  return (
    <p id={id} role="status" className={styles.whyNot}>
      {reason}
    </p>
  );
}

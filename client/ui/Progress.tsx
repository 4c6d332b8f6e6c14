import styles from './Progress.module.css';

interface ProgressProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
}

/** A bar that fills from left to right; its numbers are shown in words elsewhere. */
export function Progress({ label, value, max }: ProgressProps) {
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
    >
      <div className={styles.fill} style={{ inlineSize: `${max === 0 ? 0 : (100 * value) / max}%` }} />
    </div>
  );
}

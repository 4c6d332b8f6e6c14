import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Segmented.module.css';

interface SegmentedProps<T extends string | number> {
  /** Names the group for screen readers. */
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
  /** null: none chosen yet. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
  readonly describedBy?: string | undefined;
  /** How many stand in a row, all equally wide; as many as fit where it is not given. */
  readonly columns?: number;
}

/** A few choices side by side, of which one holds. */
export function Segmented<T extends string | number>(props: SegmentedProps<T>) {
  const { label, options, value, onChange, disabled = false, describedBy, columns } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every supported browser
    <div
      className={styles.group}
      style={
        columns ? { display: 'grid', gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` } : undefined
      }
      role="group"
      aria-label={label}
      aria-describedby={describedBy}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={styles.option}
          aria-pressed={option.value === value}
          disabled={disabled}
          onClick={() => onChange(option.value)}
        >
          <Check aria-hidden className={styles.check} strokeWidth={3} />
          {option.label}
        </button>
      ))}
    </div>
  );
}

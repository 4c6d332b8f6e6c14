import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import styles from './bars.module.css';
import { tell } from './told.ts';

interface BarButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** What it is called where more than its word is needed; it holds the word. */
  readonly name?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  /** Why it does nothing now; pressed, it says so. Null while it does something. */
  readonly unavailable?: string | null;
  readonly onClick: () => void;
}

/** A button of the bars: a picture and its word. */
export function BarButton(props: BarButtonProps) {
  const { icon: Icon, label, name, pressed, expanded, unavailable = null, onClick } = props;
  const reason = useId();
  return (
    <button
      type="button"
      className={styles.barButton}
      aria-label={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={unavailable !== null}
      aria-describedby={unavailable === null ? undefined : reason}
      title={unavailable ?? name}
      onClick={() => {
        tell(unavailable);
        if (unavailable === null) onClick();
      }}
    >
      <Icon size={26} aria-hidden="true" />
      <span>{label}</span>
      {unavailable !== null && (
        <span id={reason} hidden>
          {unavailable}
        </span>
      )}
    </button>
  );
}

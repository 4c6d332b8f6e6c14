import type { LucideIcon } from 'lucide-react';
import styles from './reader.module.css';

interface BarButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A button of the tool bar: a picture and its word. */
export function BarButton({
  icon: Icon,
  label,
  pressed,
  expanded,
  disabled = false,
  onClick,
}: BarButtonProps) {
  return (
    <button
      type="button"
      className={styles.barButton}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={26} aria-hidden="true" />
      <span>{label}</span>
    </button>
  );
}

import { useId } from 'react';
import styles from './Forms.module.css';

interface RadioCardsProps<T extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Choices that need a sentence each to be understood. */
export function RadioCards<T extends string>({ legend, options, value, onChange }: RadioCardsProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.cards}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.card}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span className={styles.cardLabel}>{option.label}</span>
            <span className={styles.cardHint}>{option.hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

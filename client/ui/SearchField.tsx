import { Search, X } from 'lucide-react';
import { type InputHTMLAttributes, type ReactNode, useId, useRef } from 'react';
import { IconButton } from './Button.tsx';
import styles from './SearchField.module.css';

interface SearchFieldProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'onFocus' | 'onKeyDown'> {
  /** Heard, and seen in the empty field unless there is a `hint`. */
  readonly label: string;
  readonly hint?: string;
  /** What the button that empties the field is called. */
  readonly clear: string;
  readonly size?: 'normal' | 'large';
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** In the field, after what is typed: how much was found. */
  readonly children?: ReactNode;
}

/** Where one types what to look for. */
export function SearchField(props: SearchFieldProps) {
  const { label, hint = label, clear, size = 'normal', query, onQuery, children, ...rest } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const empty = () => {
    onQuery('');
    field.current?.focus();
  };
  return (
    <div className={styles.search} data-size={size}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <Search aria-hidden size={24} className={styles.glass} />
      <input
        ref={field}
        id={id}
        type="search"
        className={styles.field}
        placeholder={hint}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        autoComplete="off"
        enterKeyHint="search"
        {...rest}
      />
      {children}
      {query !== '' && (
        <IconButton label={clear} onClick={empty}>
          <X aria-hidden size={22} />
        </IconButton>
      )}
    </div>
  );
}

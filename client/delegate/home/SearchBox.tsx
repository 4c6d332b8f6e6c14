import { Search, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './SearchBox.module.css';
import { texts } from './texts.ts';

interface SearchBoxProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
  /** Somebody is about to search. */
  readonly onFocus: () => void;
}

export function SearchBox({ query, onChange, onFocus }: SearchBoxProps) {
  const t = useTexts(texts);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    field.current?.focus();
  };
  return (
    <search className={styles.search}>
      <label htmlFor={id} className="visually-hidden">
        {t('search.label')}
      </label>
      <Search aria-hidden size={24} className={styles.glass} />
      <input
        ref={field}
        id={id}
        type="search"
        className={styles.field}
        placeholder={t('search.hint')}
        value={query}
        onChange={(event) => onChange(event.target.value)}
        onFocus={onFocus}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && focusFirstResult(event.currentTarget)) event.preventDefault();
        }}
        autoComplete="off"
        enterKeyHint="search"
      />
      {query !== '' && (
        <IconButton label={t('search.clear')} onClick={clear}>
          <X aria-hidden size={22} />
        </IconButton>
      )}
    </search>
  );
}

/** From the field straight to the first thing that was found below it. */
function focusFirstResult(field: HTMLElement): boolean {
  const first = field.closest('search')?.parentElement?.querySelector<HTMLElement>('ol button');
  first?.focus();
  return first != null;
}

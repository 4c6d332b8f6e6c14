import { Search, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/Button.tsx';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
  /** Documents found. */
  readonly found: number;
}

export function SearchBox({ query, onChange, found }: SearchBoxProps) {
  const { t } = useTranslation('delegate');
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
        autoComplete="off"
        enterKeyHint="search"
      />
      <span role="status" className={styles.found}>
        {query !== '' && t('search.found', { count: found })}
      </span>
      {query !== '' && (
        <IconButton label={t('search.clear')} onClick={clear}>
          <X aria-hidden size={22} />
        </IconButton>
      )}
    </search>
  );
}

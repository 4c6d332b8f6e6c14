import { Search, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { ENTRY_TYPES, type EntryType } from '../../reader/notes/entries.ts';
import { texts as notesTexts } from '../../reader/notes/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './NotesScreen.module.css';

interface SearchNotesProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Null: all. */
  readonly type: EntryType | null;
  readonly onType: (type: EntryType | null) => void;
  readonly found: number;
}

/** Narrows the list by words and by type. */
export function SearchNotes({ query, onQuery, type, onType, found }: SearchNotesProps) {
  const t = useTexts(notesTexts);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onQuery('');
    field.current?.focus();
  };
  return (
    <search className={styles.search}>
      <div className={styles.searchLine}>
        <label htmlFor={id} className="visually-hidden">
          {t('list.search')}
        </label>
        <Search aria-hidden size={24} className={styles.glass} />
        <input
          ref={field}
          id={id}
          type="search"
          className={styles.field}
          placeholder={t('list.search')}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          autoComplete="off"
          enterKeyHint="search"
        />
        <span role="status" className={styles.found}>
          {(query !== '' || type !== null) && t('list.found', { count: found })}
        </span>
        {query !== '' && (
          <IconButton label={t('list.clear')} onClick={clear}>
            <X aria-hidden size={22} />
          </IconButton>
        )}
      </div>
      <fieldset className={styles.types} aria-label={t('list.filter')}>
        {[null, ...ENTRY_TYPES].map((choice) => (
          <button
            key={choice ?? 'all'}
            type="button"
            className={styles.type}
            aria-pressed={choice === type}
            onClick={() => onType(choice)}
          >
            {choice === null ? t('list.all') : t(`types.${choice}`)}
          </button>
        ))}
      </fieldset>
    </search>
  );
}

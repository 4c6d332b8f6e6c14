import { useTexts } from '../../i18n/texts.ts';
import { ENTRY_TYPES, type EntryType } from '../../reader/notes/entries.ts';
import { texts as notesTexts } from '../../reader/notes/texts.ts';
import { SearchField } from '../../ui/SearchField.tsx';
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
  return (
    <search className={styles.search}>
      <SearchField label={t('list.search')} clear={t('list.clear')} query={query} onQuery={onQuery}>
        <span role="status" className={styles.found}>
          {(query !== '' || type !== null) && t('list.found', { count: found })}
        </span>
      </SearchField>
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
